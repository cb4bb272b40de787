package io.parapet.console.base.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Type where to go, or what to look for, and press Enter. */
final class Palette extends Dialog {
  private static final long serialVersionUID = 1;

  private final transient Staff staff;
  private final TextField words = new TextField();
  private final UnorderedList list = new UnorderedList();
  private transient Map<String, String> shown = Map.of();

  Palette(Staff staff) {
    this.staff = staff;
    addClassName("palette");
    setHeaderTitle(getTranslation("palette.title"));
    words.setAriaLabel(getTranslation("palette.words"));
    words.setPlaceholder(getTranslation("palette.words"));
    words.setWidthFull();
    words.setMaxLength(200);
    words.setValueChangeMode(ValueChangeMode.EAGER);
    words.addValueChangeListener(event -> show());
    words.addKeyPressListener(
        Key.ENTER, event -> shown.values().stream().findFirst().ifPresent(this::go));
    list.addClassName("places");
    add(words, list);
    show();
    addOpenedChangeListener(event -> words.focus());
  }

  private void show() {
    String typed = words.getValue().strip();
    shown = matching(typed);
    list.removeAll();
    shown.forEach((name, route) -> list.add(new ListItem(link(name, route))));
  }

  /** Places whose name holds what was typed, then the search for it; route by name. */
  private Map<String, String> matching(String typed) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Place place : Place.of(staff)) {
      String name = getTranslation(place.title());
      if (name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) {
        found.put(name, place.route());
      }
    }
    if (!typed.isEmpty() && staff.may(Permission.REVIEW)) {
      String asked = URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
      found.put(getTranslation("palette.search", typed), "search?q=" + asked);
    }
    return found;
  }

  private Anchor link(String name, String route) {
    Anchor link = new Anchor(route, name);
    link.getElement().addEventListener("click", event -> close());
    return link;
  }

  /** Asked for before it closes, since then it is on no page any more. */
  private void go(String route) {
    UI page = UI.getCurrent();
    close();
    String[] parts = route.split("\\?", 2);
    page.navigate(
        parts[0],
        parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
  }
}
