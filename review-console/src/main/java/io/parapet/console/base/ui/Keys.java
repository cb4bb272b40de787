package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Single keys that do something while a component is on the screen. The browser's part, {@code
 * keys.js}, leaves alone whoever is typing, and can be switched off.
 */
public final class Keys {
  /** So many things can be chosen by a digit. */
  public static final int DIGITS = 10;

  private static final String EVENT = "parapet-key";

  private final Component target;
  private final Map<String, Runnable> byKey = new LinkedHashMap<>();

  public Keys(Component target) {
    this.target = target;
    target
        .getElement()
        .addEventListener(
            EVENT, event -> press(event.getEventData().path("event.detail").asString("")))
        .addEventData("event.detail");
  }

  /** Binds a key, such as {@code r}, {@code ?}, {@code escape} or {@code ctrl+enter}. */
  public Keys on(String key, Runnable action) {
    byKey.put(key, action);
    target
        .getElement()
        .setAttribute("data-keys", byKey.keySet().stream().collect(Collectors.joining(" ")));
    return this;
  }

  /** Binds the digits to the first to the tenth of something; 0 is the tenth. */
  public Keys digits(IntConsumer choose) {
    for (int number = 1; number <= DIGITS; number++) {
      int choice = number;
      on(digit(number), () -> choose.accept(choice));
    }
    return this;
  }

  /** The digit for that number, 1 to {@link #DIGITS}. */
  public static String digit(int number) {
    return Integer.toString(number % DIGITS);
  }

  private void press(String key) {
    Runnable action = byKey.get(key);
    if (action != null) {
      action.run();
    }
  }
}
