package io.parapet.simulator.evaluate;

import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.Settings;

/** What the settings say of kinds, apart from how they behave. */
record KindTraits(Settings settings) {
  /** Whether the kind exists for measuring only. */
  boolean heldOut(Kind kind) {
    return settings.of(kind).heldOut();
  }
}
