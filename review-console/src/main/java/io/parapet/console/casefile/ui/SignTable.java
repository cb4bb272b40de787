package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.DescriptionList;
import io.parapet.console.casefile.Sign;
import io.parapet.policies.feature.Unit;
import java.util.List;
import java.util.Locale;

/** What stands out in the sender's behaviour, each with its meaning in words. */
final class SignTable extends DescriptionList {
  private static final long serialVersionUID = 1;

  SignTable(List<Sign> signs) {
    addClassName("signs");
    for (Sign sign : signs) {
      Description value = new Description(value(sign));
      Term meaning = new Term(sign.feature().meaning());
      meaning.setTitle(sign.feature().name());
      add(meaning, value);
    }
  }

  private String value(Sign sign) {
    return switch (sign.value()) {
      case Boolean truth -> getTranslation(truth ? "yes" : "no");
      case Number number -> number(number.doubleValue(), sign.feature().unit());
      default -> String.valueOf(sign.value());
    };
  }

  private String number(double value, Unit unit) {
    Locale locale = getLocale();
    return switch (unit) {
      case RATIO, PROBABILITY -> String.format(locale, "%.0f %%", value * 100);
      case DAYS -> getTranslation("unit.days", Math.round(value));
      case SECONDS -> getTranslation("unit.seconds", Math.round(value));
      default -> String.format(locale, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    };
  }
}
