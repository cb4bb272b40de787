package io.parapet.console.wellness.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Words;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.wellness.Preferences;
import io.parapet.console.wellness.Wellness;
import io.parapet.policies.harm.Harm;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;

/** How much one has seen today, and what one does not want to see. */
@Route(value = "wellness", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class WellnessView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient Wellness wellness;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final CheckboxGroup<Harm> hidden = new CheckboxGroup<>();
  private final Checkbox blur = new Checkbox();
  private final Checkbox grey = new Checkbox();
  private final Span saved = new Span();

  public WellnessView(Wellness wellness, CurrentStaff current) {
    this.wellness = wellness;
    staff = current.get();
    addClassName("wellness");
    saved.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("wellness.title")), saved);
    heading.addClassName("heading");
    add(heading, today(), settings());
  }

  private Section today() {
    Wellness.Today today = wellness.today(staff);
    ProgressBar bar = new ProgressBar(0, today.budget(), Math.min(today.points(), today.budget()));
    bar.getElement().setAttribute("aria-label", words.say("wellness.today"));
    return new Section(
        new H2(words.say("wellness.today")),
        new Paragraph(words.say("wellness.points", today.points(), today.budget())),
        bar,
        quiet("wellness.private"));
  }

  private Section settings() {
    Preferences set = wellness.preferences(staff);
    hidden.setLabel(words.say("wellness.hidden"));
    hidden.setItems(Arrays.stream(Harm.values()).filter(h -> h != Harm.NONE).toList());
    hidden.setItemLabelGenerator(words::of);
    hidden.setValue(set.hidden());
    blur.setLabel(words.say("wellness.blur"));
    blur.setValue(set.blur());
    grey.setLabel(words.say("wellness.grey"));
    grey.setValue(set.grey());
    hidden.addValueChangeListener(event -> save());
    blur.addValueChangeListener(event -> save());
    grey.addValueChangeListener(event -> save());
    Div looks = new Div(blur, grey);
    looks.addClassName("fields");
    return new Section(
        new H2(words.say("wellness.settings")), looks, hidden, quiet("wellness.hidden.help"));
  }

  private void save() {
    try {
      wellness.change(staff, new Preferences(hidden.getValue(), blur.getValue(), grey.getValue()));
      saved.setText(words.say("wellness.saved"));
    } catch (StoreUnavailable away) {
      saved.setText(words.say("error.store"));
    }
  }

  private Paragraph quiet(String key) {
    Paragraph text = new Paragraph(words.say(key));
    text.addClassName("quiet");
    return text;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("wellness.title") + " · Parapet";
  }
}
