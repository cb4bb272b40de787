package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.parapet.console.security.Staff;
import java.util.Locale;

/** The frame of every view: where one is, who one is, language, light and keys. */
@Tag("parapet-frame")
@AnonymousAllowed
@JavaScript("context://console/keys.js")
public class MainLayout extends Component implements RouterLayout {
  private static final long serialVersionUID = 1;

  private final transient CurrentStaff current;
  private final Div content = new Div();

  public MainLayout(CurrentStaff current) {
    this.current = current;
    content.addClassName("content");
    getElement().appendChild(header(current.get()).getElement(), content.getElement());
    new Keys(this)
        .on("?", () -> new ShortcutSheet().open())
        .on("ctrl+k", () -> new Palette(current.get()).open());
  }

  private Header header(Staff staff) {
    Span brand = new Span("Parapet");
    brand.addClassName("brand");
    Div tools =
        new Div(
            plain("frame.keys", "?", () -> new ShortcutSheet().open()),
            plain("frame.light", "◐", MainLayout::switchLight),
            plain("frame.language", otherLanguage().toUpperCase(Locale.ROOT), this::switchLanguage),
            new Span(staff.name()),
            text(getTranslation("frame.logout"), current::logout));
    tools.addClassName("tools");
    Header header = new Header(brand, navigation(staff), tools);
    header.addClassName("frame");
    return header;
  }

  private Nav navigation(Staff staff) {
    Nav navigation = new Nav();
    navigation.setAriaLabel(getTranslation("frame.navigation"));
    for (Place place : Place.of(staff)) {
      navigation.add(new Anchor(place.route(), getTranslation(place.title())));
    }
    return navigation;
  }

  private Button plain(String label, String sign, Runnable action) {
    Button button = text(sign, action);
    button.setAriaLabel(getTranslation(label));
    button.setTooltipText(getTranslation(label));
    return button;
  }

  private static Button text(String words, Runnable action) {
    Button button = new Button(words, event -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
  }

  private static void switchLight() {
    var page = UI.getCurrent().getPage();
    boolean dark = page.getColorScheme() == ColorScheme.Value.DARK;
    page.setColorScheme(dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK);
  }

  private String otherLanguage() {
    return getLocale().getLanguage().equals("de") ? "en" : "de";
  }

  private void switchLanguage() {
    VaadinSession.getCurrent().setLocale(Locale.forLanguageTag(otherLanguage()));
    UI.getCurrent().getPage().reload();
  }

  @Override
  public void showRouterLayoutContent(HasElement view) {
    content.getElement().removeAllChildren();
    content.getElement().appendChild(view.getElement());
  }
}
