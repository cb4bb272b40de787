package io.parapet.console.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.LinePlot;
import io.parapet.console.base.ui.LinePlot.Series;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.insight.Figures.Share;
import io.parapet.console.insight.Figures.Spread;
import io.parapet.console.insight.Insight;
import io.parapet.console.insight.Insight.Picture;
import io.parapet.console.insight.Insight.Step;
import io.parapet.console.insight.Period;
import io.parapet.console.quality.Agreement;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** How the work goes: per period and queue, as plots with the same figures beside them. */
@Route(value = "insight", layout = MainLayout.class)
@RolesAllowed({"LEAD", "AUDITOR", "ADMIN"})
public class InsightView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final transient Insight insight;
  private final transient ReviewDesk reviews;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Select<Period> period = new Select<>();
  private final Select<String> queue = new Select<>();
  private final Span state = new Span();
  private final Div shown = new Div();

  public InsightView(Insight insight, ReviewDesk reviews, CurrentStaff current) {
    this.insight = insight;
    this.reviews = reviews;
    staff = current.get();
    addClassName("insight");
    shown.addClassName("figures");
    period.setItems(Period.values());
    period.setItemLabelGenerator(
        each -> words.say("insight.period." + each.name().toLowerCase(Locale.ROOT)));
    period.setValue(Period.DAY);
    period.setAriaLabel(words.say("insight.period"));
    period.addValueChangeListener(event -> look());
    String all = words.say("insight.queue.all");
    queue.setItems(insight.queues());
    queue.setEmptySelectionAllowed(true);
    queue.setEmptySelectionCaption(all);
    queue.setPlaceholder(all);
    queue.setItemLabelGenerator(name -> name == null ? all : name);
    queue.setAriaLabel(words.say("queue.queues"));
    queue.addValueChangeListener(event -> look());
    state.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("insight.title")), state, period, queue);
    heading.addClassName("heading");
    add(heading, shown);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    look();
  }

  private void look() {
    try {
      Picture picture = insight.of(staff, period.getValue(), queue.getValue());
      shown.removeAll();
      shown.add(flow(picture.steps()), times(picture), inTime(picture.inTime()));
      shown.add(right(picture.rightByPolicy()), appeals(picture.appeals()), agreement());
      state.setText("");
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  private Section flow(List<Step> steps) {
    LinePlot plot =
        new LinePlot(
            words.say("insight.flow"),
            time(steps.getFirst().from()),
            time(steps.getLast().from()),
            List.of(
                series("insight.opened", steps, Step::opened),
                series("insight.decided", steps, Step::decided),
                series("insight.backlog", steps, Step::backlog)),
            List.of());
    Table table = table("insight.flow", "from", "opened", "decided", "backlog");
    steps.reversed().forEach(s -> table.row(cells(s)));
    return section("insight.flow", plot, scrolling(table));
  }

  private static String[] cells(Step step) {
    return Stream.of(time(step.from()), step.opened(), step.decided(), step.backlog())
        .map(String::valueOf)
        .toArray(String[]::new);
  }

  private Series series(String name, List<Step> steps, ToLongFunction<Step> value) {
    return new Series(
        words.say(name), steps.stream().map(s -> (double) value.applyAsLong(s)).toList());
  }

  private Section times(Picture picture) {
    Table table = table("insight.times", "measure", "median", "ninetieth");
    addSpread(table, "insight.to_claim", picture.toClaim());
    addSpread(table, "insight.to_decide", picture.toDecide());
    return section("insight.times", table);
  }

  private void addSpread(Table table, String name, Spread spread) {
    table.row(words.say(name), lasting(spread.median()), lasting(spread.ninetieth()));
  }

  private String lasting(double seconds) {
    return Double.isNaN(seconds) ? "—" : words.lasting(Duration.ofSeconds(Math.round(seconds)));
  }

  private Section inTime(Map<String, Share> shares) {
    return section("insight.in_time", shares("insight.in_time", "routing.queue", shares));
  }

  private Section right(Map<String, Share> shares) {
    return section(
        "insight.right",
        quiet("insight.right.help"),
        shares("insight.right", "insight.right.policy", shares));
  }

  private Table shares(String title, String first, Map<String, Share> shares) {
    Table table =
        new Table(
            words.say(title),
            words.say("insight.nothing"),
            List.of(
                words.say(first),
                words.say("insight.share"),
                words.say("insight.interval"),
                words.say("insight.count")));
    shares.forEach(
        (name, share) -> {
          if (share.all() > 0) {
            table.row(
                name,
                percent((double) share.part() / share.all()),
                percent(share.interval().getFirst()) + " – " + percent(share.interval().getLast()),
                share.part() + " / " + share.all());
          }
        });
    return table;
  }

  private Section appeals(Map<String, Long> counts) {
    Table table = table("insight.appeals", "outcome", "count");
    counts.forEach(
        (outcome, n) -> table.row(words.say("appeal.outcome.short." + outcome), Long.toString(n)));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long changed = all - counts.getOrDefault("uphold", 0L);
    if (all > 0) {
      table.row(words.say("insight.overturned"), percent((double) changed / all));
    }
    return section("insight.appeals", table);
  }

  private Section agreement() {
    Table table =
        table("insight.kappa", "right.policy", "count", "share", "kappa.value", "interval");
    add(table, words.say("insight.kappa.all"), reviews.overall());
    reviews.byPolicy().forEach((policy, each) -> add(table, policy, each));
    add(table, words.say("insight.kappa.golden"), reviews.golden());
    return section("insight.kappa", quiet("insight.kappa.help"), table);
  }

  private void add(Table table, String name, Agreement agreement) {
    if (agreement.items() > 0) {
      table.row(
          name,
          Integer.toString(agreement.items()),
          percent(agreement.observed()),
          number(agreement.kappa()),
          number(agreement.low()) + " – " + number(agreement.high()));
    }
  }

  private Table table(String title, String... columns) {
    List<String> headings =
        Stream.of(columns).map(column -> words.say("insight." + column)).toList();
    return new Table(words.say(title), words.say("insight.nothing"), headings);
  }

  private Section section(String title, Component... parts) {
    Section section = new Section(new H2(words.say(title)));
    section.add(parts);
    return section;
  }

  private static Div scrolling(Table table) {
    Div box = new Div(table);
    box.addClassName("scrolling");
    box.getElement().setAttribute("tabindex", "0");
    return box;
  }

  private Paragraph quiet(String key) {
    Paragraph text = new Paragraph(words.say(key));
    text.addClassName("quiet");
    return text;
  }

  private String percent(double share) {
    return String.format(getLocale(), "%.0f %%", share * 100);
  }

  private String number(double value) {
    return Double.isNaN(value) ? "—" : String.format(getLocale(), "%.2f", value);
  }

  private static String time(Instant when) {
    return TIME.format(when);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("insight.title") + " · Parapet";
  }
}
