package io.parapet.console.search.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import io.parapet.console.base.ui.Mark;
import io.parapet.console.search.Found;

/** A piece of text with the found words marked; the text itself is never taken for markup. */
final class Passage extends Paragraph {
  private static final long serialVersionUID = 1;

  Passage(String text) {
    addClassName("quiet");
    int from = 0;
    for (int mark = text.indexOf(Found.MARK); mark >= 0; mark = text.indexOf(Found.MARK, from)) {
      int end = Math.max(mark + 1, text.indexOf(Found.END, mark));
      add(new Text(text.substring(from, mark)));
      add(new Mark(text.substring(mark + 1, end)));
      from = end + 1;
    }
    add(new Text(text.substring(from)));
  }
}
