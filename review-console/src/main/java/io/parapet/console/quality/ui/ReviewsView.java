package io.parapet.console.quality.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.quality.Calibration;
import io.parapet.console.quality.CalibrationDesk;
import io.parapet.console.quality.Review;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What waits to be judged a second time; it does not say by whom or how it was ruled. */
@Route(value = "reviews", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class ReviewsView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient ReviewDesk desk;
  private final transient CalibrationDesk calibrations;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Span state = new Span();
  private final Table table;
  private final Table apart;
  private final Table sessions;
  private final Button call = new Button();
  private transient List<Review> shown = List.of();

  public ReviewsView(ReviewDesk desk, CalibrationDesk calibrations, CurrentStaff current) {
    this.desk = desk;
    this.calibrations = calibrations;
    staff = current.get();
    table =
        new Table(
            words.say("reviews.title"),
            words.say("reviews.empty"),
            List.of(words.say("reviews.case"), words.say("appeals.lane")));
    apart =
        new Table(
            words.say("reviews.apart"),
            words.say("reviews.apart.none"),
            List.of(
                words.say("reviews.case"),
                words.say("insight.right.policy"),
                words.say("appeal.original"),
                words.say("reviews.answers")));
    sessions =
        new Table(
            words.say("calibration.sessions"),
            words.say("calibration.none"),
            List.of(
                words.say("audit.at"), words.say("calibration.cases"), words.say("queue.state")));
    call.setText(words.say("calibration.call"));
    call.setId("call");
    call.addClickListener(event -> call());
    state.getElement().setAttribute("aria-live", "polite");
    Paragraph help = new Paragraph(words.say("reviews.help"));
    help.addClassName("quiet");
    Div heading =
        new Div(
            new H1(words.say("reviews.title")),
            state,
            Buttons.main(words.say("queue.next"), "n", this::next));
    heading.addClassName("heading");
    add(heading, help, table);
    if (staff.may(Permission.ROUTING)) {
      add(new H2(words.say("reviews.apart")), apart, call);
    }
    add(new H2(words.say("calibration.sessions")), sessions);
    new Keys(this).on("n", this::next);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    table.clear();
    try {
      shown = desk.open(staff);
      shown.forEach(this::add);
      if (staff.may(Permission.ROUTING)) {
        apart.clear();
        desk.disagreements().forEach(this::addApart);
        call.setEnabled(!calibrations.toTalkAbout().isEmpty());
      }
      sessions.clear();
      calibrations.sessions(staff).forEach(this::addSession);
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  private void add(Review review) {
    Anchor link = new Anchor("review/" + review.decision(), words.say("reviews.judge"));
    table
        .link(review.decision().value(), link, new Span(words.of(review.lane())))
        .addClassName(review.lane().key());
  }

  /** To be talked about; it does not say who answered what. */
  private void addApart(Review review) {
    String answers =
        review.answers().values().stream()
            .map(this::ruled)
            .sorted()
            .collect(Collectors.joining(", "));
    apart.row(
        new Anchor("case/" + review.caseId(), words.of(review.lane())),
        new Span(review.policy() == null ? "—" : review.policy().value()),
        new Span(ruled(review.ruling())),
        new Span(answers));
  }

  private void addSession(Calibration session) {
    long agreed = session.items().stream().filter(item -> item.agreed() != null).count();
    sessions.row(
        new Anchor("calibration/" + session.id(), words.ago(session.at(), Instant.now())),
        new Span(Integer.toString(session.items().size())),
        new Span(words.say("calibration.agreed_on", agreed, session.items().size())));
  }

  private void call() {
    try {
      String id = calibrations.call(staff).id();
      getUI().ifPresent(ui -> ui.navigate("calibration/" + id));
    } catch (WorkRefused refused) {
      state.setText(words.say("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  private String ruled(Ruling ruling) {
    return words.say("ruled." + ruling.name().toLowerCase(Locale.ROOT));
  }

  private void next() {
    if (shown.isEmpty()) {
      state.setText(words.say("reviews.empty"));
    } else {
      String first = shown.getFirst().decision().value();
      getUI().ifPresent(ui -> ui.navigate("review/" + first));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reviews.title") + " · Parapet";
  }
}
