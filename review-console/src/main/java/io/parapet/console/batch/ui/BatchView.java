package io.parapet.console.batch.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
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
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.batch.Batch;
import io.parapet.console.batch.BatchDesk;
import io.parapet.console.batch.BatchDesk.Preview;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.search.ui.FoundTable;
import io.parapet.console.search.ui.SearchForm;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PolicyId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Many cases, one ruling: how many, a sample to look at, exemptions; and the batches so far. */
@Route(value = "batch", layout = MainLayout.class)
@RolesAllowed({"SENIOR", "LEAD"})
public class BatchView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private static final List<RulingOption> OPTIONS =
      List.of(
          RulingOption.DISMISS,
          RulingOption.WARN,
          RulingOption.REMOVE,
          RulingOption.LIMIT_7D,
          RulingOption.RESTRICT_1D,
          RulingOption.RESTRICT_7D,
          RulingOption.FREEZE_7D,
          RulingOption.SUSPEND_30D,
          RulingOption.SUSPEND_FOR_GOOD);

  private final transient BatchDesk desk;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final SearchForm form;
  private final TextArea exempt = new TextArea();
  private final Span count = new Span();
  private final FoundTable sample;
  private final Table batches;
  private final Select<RulingOption> option = new Select<>();
  private final Select<Harm> harm = new Select<>();
  private final TextArea reason = new TextArea();
  private final Span state = new Span();
  private transient Preview preview = new Preview(List.of(), List.of());

  public BatchView(BatchDesk desk, CurrentStaff current) {
    this.desk = desk;
    staff = current.get();
    addClassName("batch");
    Set<Lane> lanes = EnumSet.copyOf(staff.lanes());
    lanes.remove(Lane.CHILD_EXPLOITATION);
    form = new SearchForm(lanes, this::look);
    sample = new FoundTable(words.say("batch.sample"));
    batches = new Table(words.say("batch.so_far"), words.say("batch.none"), headings());
    state.getElement().setAttribute("aria-live", "polite");
    count.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("batch.title")), state);
    heading.addClassName("heading");
    add(heading, selection(), ruling(), new Section(new H2(words.say("batch.so_far")), batches));
    new Keys(this).on("ctrl+enter", this::rule);
  }

  private List<String> headings() {
    return List.of("id", "by", "what", "size", "state", "do").stream()
        .map(name -> words.say("batch." + name))
        .toList();
  }

  private Section selection() {
    exempt.setLabel(words.say("batch.exempt"));
    exempt.setHelperText(words.say("batch.exempt.help"));
    exempt.setWidthFull();
    exempt.addValueChangeListener(event -> look());
    return new Section(
        new H2(words.say("batch.which")),
        form,
        exempt,
        new Paragraph(count),
        new H2(words.say("batch.sample")),
        sample);
  }

  private Section ruling() {
    option.setLabel(words.say("ruling.title"));
    option.setItems(OPTIONS);
    option.setItemLabelGenerator(each -> words.say("ruling." + each.key()));
    option.setValue(RulingOption.DISMISS);
    harm.setLabel(words.say("ruling.harm"));
    harm.setItems(
        Arrays.stream(Harm.values())
            .filter(each -> each != Harm.NONE && each != Harm.CHILD_EXPLOITATION)
            .toList());
    harm.setItemLabelGenerator(words::of);
    harm.setValue(Harm.SPAM);
    reason.setLabel(words.say("ruling.reason"));
    reason.setErrorMessage(words.say("ruling.reason.missing"));
    reason.setMaxLength(1_900);
    reason.setWidthFull();
    Div fields = new Div(option, harm);
    fields.addClassName("filters");
    Button go = Buttons.main(words.say("batch.rule"), "ctrl+enter", this::rule);
    go.setId("rule");
    return new Section(new H2(words.say("ruling.title")), fields, reason, go);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    look();
    list();
  }

  private void look() {
    trying(
        () -> {
          preview = desk.preview(staff, form.search(), exemptions());
          count.setText(words.say("batch.count", preview.cases().size()));
          sample.clear();
          sample.add(preview.sample());
        });
  }

  private Set<String> exemptions() {
    return Arrays.stream(exempt.getValue().split("[\\s,]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private void rule() {
    reason.setInvalid(reason.isEmpty());
    if (!reason.isInvalid()) {
      trying(() -> tell(desk.rule(staff, preview.cases(), request())));
    }
  }

  private RulingRequest request() {
    boolean against = option.getValue() != RulingOption.DISMISS;
    Harm found = against ? harm.getValue() : Harm.NONE;
    PolicyId ground = against ? new PolicyId("rules/" + found.key()) : null;
    return new RulingRequest(option.getValue(), found, ground, reason.getValue().strip(), Set.of());
  }

  private void tell(Batch batch) {
    boolean waits = batch.state() == Batch.State.PROPOSED;
    state.setText(
        waits
            ? words.say("batch.waits", batch.id())
            : words.say("batch.done", batch.id(), batch.ruled().size(), batch.cases().size()));
    look();
    list();
  }

  private void list() {
    trying(
        () -> {
          batches.clear();
          desk.latest(staff).forEach(this::add);
        });
  }

  private void add(Batch batch) {
    batches.row(
        new Span(batch.id()),
        new Span(batch.by() + " · " + words.ago(batch.at(), Instant.now())),
        new Span(words.say("ruling." + batch.option()) + ": " + batch.reason()),
        new Span(batch.ruled().size() + " / " + batch.cases().size()),
        new Span(words.say("batch.state." + batch.state().name().toLowerCase(Locale.ROOT))),
        deeds(batch));
  }

  private Div deeds(Batch batch) {
    Div deeds = new Div();
    deeds.addClassName("buttons");
    boolean own = batch.by().equals(staff.name());
    switch (batch.state()) {
      case PROPOSED -> {
        if (!own) {
          deeds.add(
              button("confirm.yes", () -> tell(desk.confirm(staff, batch.id()))),
              button("confirm.no", () -> declined(batch)));
        }
      }
      case RUNNING, DONE -> deeds.add(button("batch.reverse", () -> reversed(batch)));
      case DECLINED, REVERSED -> {
        // Nothing is left to do.
      }
    }
    return deeds;
  }

  private Button button(String label, Runnable deed) {
    return new Button(words.say(label), event -> trying(deed));
  }

  private void declined(Batch batch) {
    desk.decline(staff, batch.id());
    list();
  }

  private void reversed(Batch batch) {
    int taken = desk.reverse(staff, batch.id(), words.say("batch.reversed.why", batch.id()));
    state.setText(words.say("batch.reversed", batch.id(), taken));
    look();
    list();
  }

  private void trying(Runnable deed) {
    try {
      deed.run();
    } catch (WorkRefused refused) {
      state.setText(words.say("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store.kept"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("batch.title") + " · Parapet";
  }
}
