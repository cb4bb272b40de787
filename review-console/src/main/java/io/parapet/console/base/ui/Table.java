package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A plain table with headings; a row can be walked to with j and k when it holds a link. */
public final class Table extends Div {
  private static final long serialVersionUID = 1;

  private final NativeTable table = new NativeTable();
  private final NativeTableBody body = table.addBody();
  private final Paragraph nothing = new Paragraph();

  /**
   * An empty table.
   *
   * @param empty what is said while it has no rows
   */
  public Table(String label, String empty, List<String> headings) {
    addClassName("table");
    table.getElement().setAttribute("aria-label", label);
    NativeTableRow head = table.getHead().addRow();
    headings.forEach(text -> head.add(heading(text)));
    nothing.setText(empty);
    nothing.addClassName("empty");
    add(table, nothing);
    clear();
  }

  public final void clear() {
    body.removeAll();
    nothing.setVisible(true);
    table.setVisible(false);
  }

  /** Adds a row that j and k walk to. */
  public NativeTableRow link(String id, Component... cells) {
    NativeTableRow row = row(cells);
    row.getElement().setAttribute("data-row", id);
    return row;
  }

  public NativeTableRow row(Component... cells) {
    NativeTableRow row = new NativeTableRow();
    for (Component cell : cells) {
      row.add(new NativeTableCell(cell));
    }
    body.add(row);
    nothing.setVisible(false);
    table.setVisible(true);
    return row;
  }

  public NativeTableRow row(String... cells) {
    Component[] texts = new Component[cells.length];
    for (int i = 0; i < cells.length; i++) {
      texts[i] = new Span(cells[i]);
    }
    return row(texts);
  }

  private static NativeTableHeaderCell heading(String text) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }
}
