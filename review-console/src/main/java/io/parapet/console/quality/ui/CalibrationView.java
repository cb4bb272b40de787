package io.parapet.console.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Ticker;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.ui.Banner;
import io.parapet.console.quality.Calibration;
import io.parapet.console.quality.CalibrationDesk;
import io.parapet.console.quality.ui.CalibrationCard.Talk;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.DecisionId;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A session about cases that were judged differently; votes of others appear as they come. */
@Route(value = "calibration/:id", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class CalibrationView extends Main implements BeforeEnterObserver, HasDynamicTitle, Talk {
  private static final long serialVersionUID = 1;

  private final transient CalibrationDesk desk;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Div cards = new Div();
  private final transient Map<DecisionId, CalibrationCard> byDecision = new LinkedHashMap<>();
  private volatile String id = "none";

  public CalibrationView(CalibrationDesk desk, CurrentStaff current, Ticker ticker) {
    this.desk = desk;
    staff = current.get();
    addClassName("calibration");
    cards.addClassName("cards");
    ticker.follow(cards, () -> desk.find(staff, id), this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get("id").orElse("none");
    removeAll();
    try {
      Calibration session = desk.find(staff, id);
      Div heading = new Div(new H1(words.say("calibration.title")));
      heading.addClassName("heading");
      add(heading, new Paragraph(words.say("calibration.help")), cards);
      show(session);
    } catch (WorkRefused refused) {
      add(Banner.of(this, refused));
    } catch (StoreUnavailable away) {
      add(Banner.warning(words.say("error.store")));
    }
  }

  private void show(Calibration session) {
    for (Calibration.Item item : session.items()) {
      byDecision.computeIfAbsent(item.decision(), this::card).show(item);
    }
  }

  private CalibrationCard card(DecisionId decision) {
    CalibrationCard card = new CalibrationCard(this, staff.may(Permission.ROUTING));
    cards.add(card);
    return card;
  }

  @Override
  public void vote(DecisionId about, Ruling ruling) {
    changed("calibration.voted", () -> desk.vote(staff, id, about, ruling));
  }

  @Override
  public void conclude(DecisionId about, Ruling ruling, String rule) {
    changed("calibration.kept", () -> desk.conclude(staff, id, about, ruling, rule));
  }

  private void changed(String said, Supplier<Calibration> deed) {
    var unused = Toast.after(this, said, () -> show(deed.get()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("calibration.title") + " · Parapet";
  }
}
