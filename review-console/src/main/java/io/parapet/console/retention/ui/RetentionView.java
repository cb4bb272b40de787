package io.parapet.console.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.base.ui.Words;
import io.parapet.console.retention.ErasureRefused;
import io.parapet.console.retention.LegalHold;
import io.parapet.console.retention.RetentionDesk;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whose data must stay, and whose key is destroyed. */
@Route(value = "retention", layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class RetentionView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient RetentionDesk desk;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Span state = new Span();
  private final Table holds;
  private final AccountFields held = new AccountFields(words, "retention.reason");
  private final AccountFields erased = new AccountFields(words, "retention.again");

  public RetentionView(RetentionDesk desk, CurrentStaff current) {
    this.desk = desk;
    staff = current.get();
    addClassName("retention");
    holds =
        new Table(
            words.say("retention.holds"),
            words.say("retention.none"),
            Stream.of("platform", "account", "reason", "since", "do")
                .map(column -> words.say("retention." + column))
                .toList());
    state.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("retention.title")), state);
    heading.addClassName("heading");
    Div cards = new Div(standing(), erasure());
    cards.addClassName("cards");
    add(heading, cards);
  }

  private Section standing() {
    Button place = new Button(words.say("retention.hold"), event -> place());
    place.setId("hold");
    return new Section(
        new H2(words.say("retention.holds")),
        new Paragraph(words.say("retention.holds.help")),
        holds,
        held,
        place);
  }

  private Section erasure() {
    Button erase = new Button(words.say("retention.erase"), event -> erase());
    erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
    erase.setId("erase");
    return new Section(
        new H2(words.say("retention.erasure")),
        new Paragraph(words.say("retention.erasure.help")),
        erased,
        erase);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list();
  }

  private void list() {
    try {
      List<LegalHold> standing = desk.standing();
      holds.clear();
      standing.forEach(this::add);
      state.setText(words.say("retention.count", standing.size()));
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  private void add(LegalHold hold) {
    Span account = new Span(hold.account().value());
    account.addClassName("account");
    Button lift = new Button(words.say("retention.lift"), event -> lift(hold));
    lift.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    lift.setAriaLabel(words.say("retention.lift") + ": " + hold.account());
    holds.row(
        new Span(hold.platform().value()),
        account,
        new Span(hold.reason()),
        new Span(words.ago(hold.placedAt(), Instant.now())),
        lift);
  }

  private void place() {
    if (held.complete(third -> true)) {
      done(
          "retention.held",
          () -> {
            var unused = desk.hold(staff, held.platform(), held.account(), held.third());
            held.clear();
          });
    }
  }

  private void lift(LegalHold hold) {
    done("retention.lifted", () -> desk.lift(staff, hold.holdId()));
  }

  /** The account is typed twice, since nothing brings it back. */
  private void erase() {
    if (erased.complete(again -> again.equals(erased.account().value()))) {
      try {
        done(
            "retention.erased",
            () -> {
              desk.erase(staff, erased.platform(), erased.account());
              erased.clear();
            });
      } catch (ErasureRefused refused) {
        Toast.warn(words.say("retention.refused." + refused.why().name().toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** What was typed stays unless it is done. */
  private void done(String said, Runnable deed) {
    if (Toast.after(this, said, deed)) {
      list();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("retention.title") + " · Parapet";
  }
}
