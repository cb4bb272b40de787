package io.parapet.console.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.appeal.AppealDesk;
import io.parapet.console.appeal.AppealFile;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Ticker;
import io.parapet.console.base.ui.Words;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The appeals that wait for this person: none against their own rulings. */
@Route(value = "appeals", layout = MainLayout.class)
@RolesAllowed({"SENIOR", "LEAD"})
public class AppealsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient AppealDesk desk;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Span state = new Span();
  private final Table table;
  private transient List<AppealFile> shown = List.of();

  public AppealsView(AppealDesk desk, CurrentStaff current, Ticker ticker) {
    this.desk = desk;
    staff = current.get();
    table =
        new Table(
            words.say("appeals.title"),
            words.say("appeals.empty"),
            List.of(
                words.say("appeals.by"),
                words.say("appeals.lane"),
                words.say("queue.waiting"),
                words.say("queue.state")));
    Button next = Buttons.main(words.say("queue.next"), "n", this::takeNext);
    next.setId("take-next");
    state.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("appeals.title")), state, next);
    heading.addClassName("heading");
    add(heading, table);
    new Keys(this).on("n", this::takeNext);
    ticker.follow(this, () -> desk.open(staff), this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    try {
      show(desk.open(staff));
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  private void show(List<AppealFile> open) {
    state.setText(words.say("appeals.count", open.size()));
    if (open.equals(shown) && !open.isEmpty()) {
      return;
    }
    shown = open;
    table.clear();
    open.forEach(this::add);
  }

  private void add(AppealFile file) {
    Instant now = Instant.now();
    String party = file.appeal().party().name().toLowerCase(Locale.ROOT);
    Anchor link =
        new Anchor("appeal/" + file.appeal().appealId(), words.say("appeals.party." + party));
    table
        .link(
            file.appeal().appealId().value(),
            link,
            new Span(words.of(file.lane())),
            new Span(words.ago(file.appeal().appealedAt(), now)),
            new Span(holder(file, now)))
        .addClassName(file.lane().key());
  }

  private String holder(AppealFile file, Instant now) {
    String holder = file.claimedBy();
    if (holder == null || !file.heldBy(holder, now)) {
      return words.say("queue.free");
    }
    return holder.equals(staff.name()) ? words.say("queue.yours") : words.say("queue.with", holder);
  }

  private void takeNext() {
    try {
      desk.next(staff)
          .ifPresentOrElse(
              taken -> {
                String id = taken.file().appeal().appealId().value();
                getUI().ifPresent(ui -> ui.navigate("appeal/" + id));
              },
              () -> state.setText(words.say("appeals.empty")));
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("appeals.title") + " · Parapet";
  }
}
