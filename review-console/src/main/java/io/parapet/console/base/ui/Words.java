package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.Unit;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.verdict.MeasureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The domain's words in the language of whoever looks at a component. */
public record Words(Component reader) {
  public String of(Harm harm) {
    return say("harm." + harm.key());
  }

  public String of(List<Harm> harms) {
    return harms.stream().map(this::of).collect(Collectors.joining(", "));
  }

  public String of(Lane lane) {
    return say("lane." + lane.key());
  }

  public String of(Severity severity) {
    return say("severity." + severity.name().toLowerCase(Locale.ROOT));
  }

  public String of(MeasureKind measure) {
    return say("measure." + measure.name().toLowerCase(Locale.ROOT));
  }

  /** What a feature says, in a sentence. */
  public String meaning(Feature feature) {
    return new Meanings(UI.getCurrent().getLocale()).of(feature);
  }

  /** A feature's value with its unit. */
  public String of(Feature feature, Object value) {
    return switch (value) {
      case Boolean truth -> say(truth ? "yes" : "no");
      case Number number -> number(number.doubleValue(), feature.unit());
      default -> String.valueOf(value);
    };
  }

  private String number(double value, Unit unit) {
    Locale locale = UI.getCurrent().getLocale();
    return switch (unit) {
      case RATIO, PROBABILITY -> String.format(locale, "%.0f %%", value * 100);
      case DAYS -> say("unit.days", Math.round(value));
      case SECONDS -> say("unit.seconds", Math.round(value));
      default -> String.format(locale, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    };
  }

  /** How long ago, in the largest unit that fits. */
  public String ago(Instant then, Instant now) {
    Duration time = Duration.between(then, now);
    if (time.toMinutes() < 1) {
      return say("time.now");
    }
    if (time.toHours() < 1) {
      return say("time.minutes", time.toMinutes());
    }
    return time.toDays() < 2 ? say("time.hours", time.toHours()) : say("time.days", time.toDays());
  }

  /** How long, in the largest unit that fits, as short as on a clock. */
  public String lasting(Duration time) {
    if (time.toMinutes() < 60) {
      return say("short.minutes", time.toMinutes());
    }
    return time.toHours() < 48
        ? say("short.hours", time.toHours())
        : say("short.days", time.toDays());
  }

  public String say(String key, Object... values) {
    return reader.getTranslation(key, values);
  }
}
