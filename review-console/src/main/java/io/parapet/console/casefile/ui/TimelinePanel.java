package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.LinePlot;
import io.parapet.console.base.ui.LinePlot.Mark;
import io.parapet.console.base.ui.LinePlot.Series;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.AccountActivity.Step;
import io.parapet.console.casefile.Timeline;
import io.parapet.console.casefile.Timeline.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The account over time: how much it sent, how much was flagged, what people did about it. */
final class TimelinePanel extends Section {
  private static final long serialVersionUID = 1;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Words words = new Words(this);

  TimelinePanel(Timeline timeline) {
    addClassName("timeline");
    add(new H2(words.say("timeline.title")));
    boolean conduct = timeline.steps().stream().anyMatch(step -> step.judged() > 0);
    if (conduct) {
      add(plot(timeline), scrolling(events(timeline)), figures(timeline));
    } else {
      add(new Paragraph(words.say("timeline.none")), scrolling(events(timeline)));
    }
  }

  private LinePlot plot(Timeline timeline) {
    return new LinePlot(
        words.say("timeline.title"),
        TIME.format(timeline.from()),
        TIME.format(timeline.until()),
        List.of(
            series("timeline.judged", timeline, Step::judged),
            series("timeline.flagged", timeline, Step::flagged)),
        timeline.events().stream().map(event -> mark(event, timeline)).toList());
  }

  private Series series(String name, Timeline timeline, ToLongFunction<Step> value) {
    return new Series(
        words.say(name),
        timeline.steps().stream().map(s -> (double) value.applyAsLong(s)).toList());
  }

  private Mark mark(Event event, Timeline timeline) {
    Duration all = Duration.between(timeline.from(), timeline.until());
    Duration since = Duration.between(timeline.from(), event.at());
    return new Mark((double) since.toMillis() / all.toMillis(), sign(event), said(event));
  }

  private Table events(Timeline timeline) {
    Table table =
        new Table(
            words.say("timeline.events"),
            words.say("timeline.events.none"),
            List.of("", words.say("timeline.at"), words.say("timeline.what")));
    for (Event event : timeline.events().reversed()) {
      Anchor link = new Anchor("case/" + event.about(), said(event));
      table.row(new Span(sign(event)), new Span(TIME.format(event.at())), link);
    }
    return table;
  }

  private String sign(Event event) {
    return words.say("timeline.sign." + name(event));
  }

  private String said(Event event) {
    return switch (event.kind()) {
      case CASE, APPEAL -> words.say("timeline." + name(event), words.of(event.harms()));
      case RULING ->
          words.say("timeline.ruling", ruled(event), words.of(event.harms()), event.strikes());
    };
  }

  private String ruled(Event event) {
    return event.ruling() == null
        ? ""
        : words.say("ruled." + event.ruling().name().toLowerCase(Locale.ROOT));
  }

  private static String name(Event event) {
    return event.kind().name().toLowerCase(Locale.ROOT);
  }

  private NativeDetails figures(Timeline timeline) {
    Table table =
        new Table(
            words.say("timeline.figures"),
            words.say("timeline.none"),
            List.of(
                words.say("insight.from"),
                words.say("timeline.judged"),
                words.say("timeline.flagged"),
                words.say("timeline.strongest")));
    timeline.steps().reversed().stream()
        .filter(step -> step.judged() > 0)
        .forEach(step -> table.row(cells(step)));
    return new NativeDetails(words.say("timeline.figures"), scrolling(table));
  }

  private String[] cells(Step step) {
    return new String[] {
      time(step.from()),
      Long.toString(step.judged()),
      Long.toString(step.flagged()),
      String.format(getLocale(), "%.2f", step.strongest())
    };
  }

  private static String time(Instant when) {
    return TIME.format(when);
  }

  private static Div scrolling(Table table) {
    Div box = new Div(table);
    box.addClassName("scrolling");
    box.getElement().setAttribute("tabindex", "0");
    return box;
  }
}
