package io.parapet.console.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Every key there is, and the switch that turns single keys off. */
final class ShortcutSheet extends Dialog {
  private static final long serialVersionUID = 1;

  private static final List<String> KEYS =
      List.of(
          "?",
          "n",
          "j k",
          "enter",
          "r",
          "1-9 0 a-d",
          "i",
          "ctrl+enter",
          "s",
          "h",
          "o",
          "x",
          "u",
          "escape");

  ShortcutSheet() {
    setHeaderTitle(getTranslation("keys.title"));
    DescriptionList list = new DescriptionList();
    list.addClassName("keys");
    KEYS.forEach(key -> list.add(term(key), meaning(key)));
    add(list, onOff());
    getFooter().add(new Button(getTranslation("keys.close"), event -> close()));
  }

  private static DescriptionList.Term term(String key) {
    DescriptionList.Term term = new DescriptionList.Term();
    for (String part : key.split(" ")) {
      term.add(Kbd.of(part));
    }
    return term;
  }

  private DescriptionList.Description meaning(String key) {
    String name = key.replace(' ', '_').replace("?", "help").replace("/", "find");
    return new DescriptionList.Description(new Span(getTranslation("keys." + name)));
  }

  private Checkbox onOff() {
    Checkbox box = new Checkbox(getTranslation("keys.on"), true);
    box.getElement()
        .executeJs("return window.parapetKeys.enabled()")
        .then(Boolean.class, box::setValue);
    box.addValueChangeListener(
        event -> box.getElement().executeJs("window.parapetKeys.enable($0)", event.getValue()));
    return box;
  }
}
