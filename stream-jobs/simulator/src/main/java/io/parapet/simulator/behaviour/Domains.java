package io.parapet.simulator.behaviour;

import io.parapet.simulator.chance.Chance;
import java.util.List;

/** Link domains that exist nowhere: all end in {@code .example} (RFC 2606). */
final class Domains {
  private static final List<String> FIRST =
      List.of(
          "bright", "north", "blue", "river", "quick", "green", "prime", "open", "metro", "sun");
  private static final List<String> SECOND =
      List.of("market", "lantern", "studio", "deals", "garden", "works", "point", "media", "hub");

  private Domains() {}

  /** Always the same for a seed. */
  static String of(long seed) {
    Chance chance = new Chance(seed);
    return chance.of(FIRST) + "-" + chance.of(SECOND) + "-" + chance.between(1, 9_999) + ".example";
  }
}
