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
  /** The keys that choose the first of several things, the second and so on. */
  private static final String CHOICES = "1234567890abcd";

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

  /** Binds the digits, and then the first letters, to the first of several things and so on. */
  public Keys choices(IntConsumer choose) {
    for (int number = 1; number <= CHOICES.length(); number++) {
      int choice = number;
      on(choice(number), () -> choose.accept(choice));
    }
    return this;
  }

  /** The key that chooses the thing of that number, from 1 on. */
  public static String choice(int number) {
    return CHOICES.substring(number - 1, number);
  }

  private void press(String key) {
    Runnable action = byKey.get(key);
    if (action != null) {
      action.run();
    }
  }
}
