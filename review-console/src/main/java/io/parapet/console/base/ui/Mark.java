package io.parapet.console.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

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
}
