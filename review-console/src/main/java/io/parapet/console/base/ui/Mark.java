package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Words that stand out of a text. */
@Tag("mark")
public final class Mark extends HtmlContainer {
  private static final long serialVersionUID = 1;

  /** Just so. */
  public Mark(String text) {
    setText(text);
  }

  /** With what for. */
  public Mark(String text, String why) {
    this(text);
    setTitle(why);
  }

  /** Parts together, with what for: to be seen, and to be heard after them. */
  public Mark(List<Component> parts, String why) {
    add(parts);
    Span heard = new Span(" (" + why + ") ");
    heard.addClassName("heard");
    add(heard);
    setTitle(why);
  }
}
