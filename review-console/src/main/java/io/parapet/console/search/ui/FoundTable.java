package io.parapet.console.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.search.Found;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.decision.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cases that were found, each with the places where the words stand. */
public final class FoundTable extends Div {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);
  private final Table table;

  public FoundTable(String label) {
    table =
        new Table(
            label,
            words.say("search.none"),
            List.of(
                words.say("queue.case"),
                words.say("queue.account"),
                words.say("search.said"),
                words.say("search.opened"),
                words.say("search.ruling")));
    add(table);
  }

  public void clear() {
    table.clear();
  }

  public void add(List<Found> found) {
    found.forEach(this::add);
  }

  private void add(Found found) {
    QueueEntry entry = found.entry();
    Anchor link = new Anchor("case/" + entry.caseId(), words.of(entry.harms()));
    Span account = new Span(entry.accused().value());
    account.addClassName("account");
    table
        .link(
            entry.caseId().value(),
            stack(link, quiet(words.of(entry.lane()))),
            stack(account, quiet(entry.platform().value())),
            stack(found.passages().stream().map(Passage::new).toArray(Component[]::new)),
            new Span(words.ago(entry.openedAt(), Instant.now())),
            stack(new Span(ruling(found.ruling())), quiet(policy(found))))
        .addClassName(entry.lane().key());
  }

  private String ruling(@Nullable Ruling ruling) {
    return ruling == null ? "—" : words.say("ruled." + ruling.name().toLowerCase(Locale.ROOT));
  }

  private static String policy(Found found) {
    return found.policy() == null ? "" : found.policy();
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }

  private static Div stack(Component... parts) {
    Div stack = new Div(parts);
    stack.addClassName("stack");
    return stack;
  }
}
