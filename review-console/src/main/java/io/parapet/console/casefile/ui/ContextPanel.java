package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.CaseContext;
import io.parapet.console.search.Found;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.Priority;
import io.parapet.policies.casework.QueuePlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What stands around the case: its place in the queue, the account before, similar cases. */
final class ContextPanel extends Div {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);

  ContextPanel(CaseUpdate about, CaseContext context, Staff staff) {
    addClassName("context");
    add(
        found("case.history", "case.history.none", context.history(staff, about)),
        found("case.similar", "case.similar.none", context.similar(staff, about)),
        folded("case.priority", priority(about)));
  }

  private Section section(String title, Component... parts) {
    Section section = new Section(new H2(words.say(title)));
    section.add(parts);
    return section;
  }

  private NativeDetails folded(String title, Component part) {
    NativeDetails details = new NativeDetails(words.say(title), part);
    details.addClassName("folded");
    return details;
  }

  private Section found(String title, String none, List<Found> found) {
    if (found.isEmpty()) {
      return section(title, quiet(words.say(none)));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("notes");
    found.forEach(each -> list.add(line(each)));
    return section(title, list);
  }

  private ListItem line(Found found) {
    Anchor link = new Anchor("case/" + found.entry().caseId(), words.of(found.entry().harms()));
    String ruling =
        found.ruling() == null
            ? words.say("search.state.open")
            : words.say("ruled." + found.ruling().name().toLowerCase(Locale.ROOT));
    Span rest =
        new Span(" · " + ruling + " · " + words.ago(found.entry().openedAt(), Instant.now()));
    rest.addClassName("quiet");
    return new ListItem(link, rest);
  }

  private UnorderedList priority(CaseUpdate about) {
    UnorderedList list = new UnorderedList();
    list.addClassName("points");
    for (Priority.Part part : Priority.of(about).parts()) {
      String name = part.factor().name().toLowerCase(Locale.ROOT);
      list.add(points(words.say("priority." + name), part.points()));
    }
    Duration point = QueuePlace.perPoint(about.lane());
    Duration waited = Duration.between(about.openedAt(), Instant.now());
    list.add(
        points(words.say("priority.waiting"), (double) waited.toMillis() / point.toMillis()),
        new ListItem(quiet(words.say("case.priority.point", seconds(point)))));
    return list;
  }

  private ListItem points(String name, double points) {
    Span number = new Span("+" + Math.round(points));
    number.addClassName("number");
    return new ListItem(new Span(name), number);
  }

  private String seconds(Duration time) {
    return time.toMinutes() < 1 ? words.say("unit.seconds", time.toSeconds()) : words.lasting(time);
  }

  private static Paragraph quiet(String text) {
    Paragraph quiet = new Paragraph(text);
    quiet.addClassName("quiet");
    return quiet;
  }
}
