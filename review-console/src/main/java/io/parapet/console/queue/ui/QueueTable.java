package io.parapet.console.queue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.parapet.console.routing.TimeTarget;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cases as lines. A line that says the same as before stays as it is, so that nothing flickers
 * and the focus stays where it was.
 */
final class QueueTable extends Div {
  private static final long serialVersionUID = 1;

  private static final List<String> COLUMNS =
      List.of("case", "account", "evidence", "priority", "waiting", "state");

  private final NativeTable table = new NativeTable();
  private final NativeTableBody body = table.addBody();
  private final Paragraph nothing = new Paragraph();
  private transient List<QueueEntry> entries = new ArrayList<>();
  private transient Map<QueueEntry, QueueLine> lines = new LinkedHashMap<>();
  private int pages = 1;
  private final transient Function<QueueEntry, TimeTarget> clock;

  QueueTable(Function<QueueEntry, TimeTarget> clock) {
    this.clock = clock;
    addClassName("table");
    table.getElement().setAttribute("aria-label", getTranslation("queue.title"));
    NativeTableRow head = table.getHead().addRow();
    COLUMNS.forEach(name -> head.add(heading(name)));
    nothing.setText(getTranslation("queue.empty"));
    nothing.addClassName("empty");
    add(table, nothing);
  }

  private NativeTableHeaderCell heading(String name) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("queue." + name));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  int size() {
    return entries.size();
  }

  @Nullable QueueEntry last() {
    return entries.isEmpty() ? null : entries.getLast();
  }

  /** Shows the first page anew; what was loaded beyond it stays. */
  void showFirst(List<QueueEntry> page, Staff staff) {
    if (pages == 1) {
      show(page, staff);
    }
  }

  /** Starts over, since something else is asked for. */
  void restart() {
    pages = 1;
  }

  void append(List<QueueEntry> page, Staff staff) {
    pages++;
    List<QueueEntry> all = new ArrayList<>(entries);
    all.addAll(page);
    show(all, staff);
  }

  private void show(List<QueueEntry> page, Staff staff) {
    Instant now = Instant.now();
    Map<QueueEntry, QueueLine> kept = new LinkedHashMap<>();
    for (QueueEntry entry : page) {
      QueueLine line = lines.get(entry);
      kept.put(entry, line == null ? new QueueLine(entry, staff) : line);
    }
    lines.values().stream().filter(line -> !kept.containsValue(line)).forEach(body::remove);
    int place = 0;
    for (Map.Entry<QueueEntry, QueueLine> line : kept.entrySet()) {
      line.getValue().refresh(now, clock.apply(line.getKey()));
      putAt(place++, line.getValue());
    }
    lines = kept;
    entries = new ArrayList<>(page);
    nothing.setVisible(page.isEmpty());
    table.setVisible(!page.isEmpty());
  }

  private void putAt(int place, QueueLine line) {
    if (body.getElement().getChildCount() <= place
        || !body.getElement().getChild(place).equals(line.getElement())) {
      body.getElement().insertChild(place, line.getElement());
    }
  }
}
