package io.parapet.console.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Ticker;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.ui.Banner;
import io.parapet.console.policy.Draft;
import io.parapet.console.policy.PolicyStudio;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.wire.BacktestResult;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One policy: tune it, try that on what really happened, then propose it. */
@Route(value = "policy/:group/:name", layout = MainLayout.class)
@RolesAllowed({"POLICY_AUTHOR", "LEAD", "ADMIN"})
public class PolicyView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  /** How far a backtest looks back. */
  private enum Back {
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    ALL(null);

    private final @Nullable Duration time;

    Back(@Nullable Duration time) {
      this.time = time;
    }
  }

  private final transient PolicyStudio studio;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Select<Back> back = new Select<>();
  private final Div outcome = new Div();
  private final TextArea reason = new TextArea();
  private final Section proposing = new Section();
  private transient PolicyId id = new PolicyId("none/none");
  private @Nullable ParameterForm form;
  private transient @Nullable Draft tried;
  private volatile @Nullable String asked;
  private @Nullable String shown;

  public PolicyView(PolicyStudio studio, CurrentStaff current, Ticker ticker) {
    this.studio = studio;
    staff = current.get();
    addClassName("studio");
    outcome.getElement().setAttribute("aria-live", "polite");
    back.setLabel(words.say("studio.back"));
    back.setItems(Back.values());
    back.setItemLabelGenerator(
        each -> words.say("studio.back." + each.name().toLowerCase(Locale.ROOT)));
    back.setValue(Back.WEEK);
    reason.setLabel(words.say("studio.reason"));
    reason.setErrorMessage(words.say("ruling.reason.missing"));
    reason.setMaxLength(2_000);
    reason.setWidthFull();
    Button propose = new Button(words.say("studio.propose"), event -> propose());
    propose.setId("propose");
    proposing.add(
        new H2(words.say("studio.propose")),
        new Paragraph(words.say("studio.propose.help")),
        reason,
        propose);
    proposing.setVisible(false);
    new Keys(this).on("ctrl+enter", this::ask);
    ticker.follow(outcome, this::answer, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String group = event.getRouteParameters().get("group").orElse("");
    String name = event.getRouteParameters().get("name").orElse("");
    id = new PolicyId(group + "/" + name);
    removeAll();
    Optional<Policy> found = studio.find(id);
    if (found.isPresent()) {
      open(found.get());
    } else {
      add(Banner.warning(words.say("studio.gone")));
    }
  }

  private void open(Policy policy) {
    Span version = new Span(policy.id() + "@" + policy.version());
    version.addClassName("policy");
    Div heading = new Div(new H1(policy.title()), version);
    heading.addClassName("heading");
    ParameterForm parameters = new ParameterForm(Draft.tunable(policy));
    form = parameters;
    Div buttons = new Div(back, Buttons.main(words.say("studio.ask"), "ctrl+enter", this::ask));
    buttons.addClassName("filters");
    Section tuning = new Section(new H2(words.say("studio.parameters")), parameters, buttons);
    Div cards = new Div(about(policy), tuning, outcome, proposing);
    cards.addClassName("cards");
    add(heading, cards);
  }

  private Section about(Policy policy) {
    Pre condition = new Pre(policy.condition());
    condition.addClassName("code");
    return new Section(
        new H2(words.say("studio.about")),
        new Paragraph(policy.documentation().rationale()),
        new NativeDetails(words.say("studio.condition"), condition));
  }

  private void ask() {
    if (form != null) {
      form.values().ifPresent(this::ask);
    }
  }

  private void ask(Map<String, Double> values) {
    proposing.setVisible(false);
    try {
      Draft draft = studio.draft(id, values);
      if (draft.changed().isEmpty()) {
        say(words.say("studio.unchanged"));
      } else {
        var unused = Toast.after(this, "studio.asked", () -> asked(draft));
      }
    } catch (WorkRefused changed) {
      say(words.say("studio.gone"));
    }
  }

  private void asked(Draft draft) {
    asked = studio.ask(staff, draft, back.getValue().time);
    tried = draft;
    say(words.say("studio.waiting"));
  }

  private void say(String text) {
    outcome.removeAll();
    outcome.add(Banner.info(text));
  }

  private Optional<BacktestResult> answer() {
    String request = asked;
    return request == null ? Optional.empty() : studio.answer(request);
  }

  /** Once; an answer does not change. */
  private void show(Optional<BacktestResult> answer) {
    Draft draft = tried;
    if (answer.isEmpty() || draft == null || answer.get().requestId().equals(shown)) {
      return;
    }
    shown = answer.get().requestId();
    outcome.removeAll();
    outcome.add(new BacktestPanel(answer.get(), draft));
    proposing.setVisible(answer.get().problems().isEmpty());
  }

  private void propose() {
    Draft draft = tried;
    String request = asked;
    reason.setInvalid(reason.getValue().isBlank());
    if (draft == null || request == null || reason.isInvalid()) {
      return;
    }
    String why = reason.getValue().strip();
    if (Toast.after(this, "studio.proposed", () -> studio.propose(staff, draft, request, why))) {
      getUI().ifPresent(ui -> ui.navigate("policies"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("policies.title") + " · Parapet";
  }
}
