package io.parapet.console.base.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What all plots share: they are drawn on the server, as an image with a name and a legend. */
final class Drawing {
  private Drawing() {}

  /**
   * An image.
   *
   * @param drawing its content, as SVG
   */
  static Html image(String name, int width, int height, String drawing) {
    return new Html(
        "<div><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg></div>"
            .formatted(width, height, escaped(name), drawing));
  }

  /** What each series stands for. */
  static Div legend(List<String> names) {
    Div legend = new Div();
    legend.addClassName("legend");
    for (int i = 0; i < names.size(); i++) {
      Span name = new Span(names.get(i));
      name.addClassName("series-" + i);
      legend.add(name);
    }
    return legend;
  }

  /** A text as it may stand in a drawing. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
