package io.parapet.console.queue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Words;
import io.parapet.console.routing.TimeTarget;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.harm.Severity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One case as a line of the queue. */
final class QueueLine extends NativeTableRow {
  private static final long serialVersionUID = 1;

  private final transient QueueEntry entry;
  private final Words words = new Words(this);
  private final Span waiting = new Span();
  private final Span clock = new Span();

  QueueLine(QueueEntry entry, Staff staff) {
    this.entry = entry;
    addClassName(entry.lane().key());
    waiting.addClassName("quiet");
    clock.addClassName("clock");
    getElement().setAttribute("data-row", entry.caseId().value());
    add(name(), account(), evidence(), priority(), stacked(clock, waiting), state(staff));
  }

  void refresh(Instant now, TimeTarget target) {
    set(waiting, words.ago(entry.openedAt(), now));
    boolean past = target.state() == TimeTarget.State.PAST;
    String left = words.lasting(target.left().abs());
    set(clock, words.say(past ? "queue.late" : "queue.left", left));
    clock.setClassName("past", past);
    clock.setClassName("soon", target.state() == TimeTarget.State.SOON);
  }

  private static void set(Span where, String text) {
    if (!text.equals(where.getText())) {
      where.setText(text);
    }
  }

  private NativeTableCell name() {
    Anchor link = new Anchor("case/" + entry.caseId(), words.of(entry.harms()));
    Span lane = new Span(words.of(entry.lane()));
    lane.addClassName("quiet");
    return stacked(link, lane);
  }

  private NativeTableCell account() {
    Span platform = new Span(entry.platform().value());
    platform.addClassName("quiet");
    Span account = new Span(entry.accused().value());
    account.addClassName("account");
    return stacked(account, platform);
  }

  private NativeTableCell evidence() {
    String said =
        entry.metadataOnly()
            ? words.say("queue.metadata")
            : words.say("queue.reports", entry.reportCount());
    Span flags = new Span(words.say("queue.flags", entry.subjectCount()));
    flags.addClassName("quiet");
    return stacked(new Span(said), flags);
  }

  private NativeTableCell priority() {
    Span severity = new Span(words.of(entry.severity()));
    severity.addClassNames("badge", severityClass(entry.severity()));
    Div number = new Div(Long.toString(Math.round(entry.priority())));
    number.addClassName("number");
    Div both = new Div(number, severity);
    both.addClassName("priority");
    return new NativeTableCell(both);
  }

  private NativeTableCell state(Staff staff) {
    String holder = entry.claimedBy();
    if (entry.proposed()) {
      return new NativeTableCell(badge("queue.proposed"));
    }
    if (holder == null) {
      return new NativeTableCell(
          entry.escalated() ? badge("queue.escalated") : new Span(words.say("queue.free")));
    }
    return holder.equals(staff.name())
        ? new NativeTableCell(badge(mine(entry.heldUntil())))
        : new NativeTableCell(new Span(words.say("queue.with", holder)));
  }

  /** A case that was put off says so, and says when it is up again. */
  private static String mine(@Nullable Instant heldUntil) {
    if (heldUntil == null) {
      return "queue.yours";
    }
    return Instant.now().isBefore(heldUntil) ? "queue.held" : "queue.again";
  }

  private Span badge(String key) {
    Span badge = new Span(words.say(key));
    badge.addClassName("badge");
    return badge;
  }

  private static String severityClass(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static NativeTableCell stacked(Component first, Component second) {
    Div stack = new Div(first, second);
    stack.addClassName("stack");
    return new NativeTableCell(stack);
  }
}
