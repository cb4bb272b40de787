package io.parapet.simulator.world;

import java.util.List;
import java.util.Locale;

/** What an account writes in, with the clocks its speakers live by. */
public enum Language {
  EN(List.of(-8, -6, -5, 0, 0)),
  DE(List.of(1)),
  PT(List.of(-3, -3, 0));

  private final List<Integer> utcOffsets;

  Language(List<Integer> utcOffsets) {
    this.utcOffsets = utcOffsets;
  }

  /** Hours ahead of UTC where it is spoken, each as often as it is common. */
  List<Integer> utcOffsets() {
    return utcOffsets;
  }

  /** BCP 47 tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
