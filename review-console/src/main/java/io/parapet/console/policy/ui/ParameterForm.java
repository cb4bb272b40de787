package io.parapet.console.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Written;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of a policy, each within the range that its author permits. */
final class ParameterForm extends Div {
  private static final long serialVersionUID = 1;

  private final Map<String, NumberField> fields = new LinkedHashMap<>();
  private final Words words = new Words(this);

  ParameterForm(Map<String, Quantity> numbers) {
    addClassName("parameters");
    numbers.forEach((name, quantity) -> fields.put(name, field(name, quantity)));
    fields.values().forEach(this::add);
    if (numbers.isEmpty()) {
      add(words.say("studio.parameters.none"));
    }
  }

  private NumberField field(String name, Quantity quantity) {
    String range =
        words.say(
            "studio.range",
            Written.number(quantity.min()),
            Written.number(quantity.max()),
            Written.number(quantity.value()));
    NumberField field = new NumberField(name);
    field.setMin(quantity.min());
    field.setMax(quantity.max());
    field.setStep(step(quantity));
    field.setValue(quantity.value());
    field.setHelperText(quantity.meaning() + " · " + range);
    field.setErrorMessage(range);
    field.setId("parameter-" + name);
    return field;
  }

  /** Steps count from the lower end of the range: from 0.5 in ones, 2 would be refused. */
  private static double step(Quantity quantity) {
    boolean whole = isWhole(quantity.value()) && isWhole(quantity.min()) && quantity.max() > 2;
    return whole ? 1 : 0.001;
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  /** All values; empty, with the fields marked, while one is missing or out of range. */
  Optional<Map<String, Double>> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, NumberField> each : fields.entrySet()) {
      NumberField field = each.getValue();
      Double value = field.getValue();
      boolean fits = value != null && value >= field.getMin() && value <= field.getMax();
      field.setInvalid(!fits);
      if (fits) {
        values.put(each.getKey(), value);
      }
    }
    return values.size() == fields.size() ? Optional.of(values) : Optional.empty();
  }
}
