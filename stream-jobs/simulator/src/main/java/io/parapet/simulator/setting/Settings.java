package io.parapet.simulator.setting;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
import java.util.EnumMap;
import java.util.Map;

/** The numbers behind the simulation. */
public record Settings(
    Map<String, PlatformSettings> platforms, Map<Kind, KindSettings> kinds, Habits habits) {
  /** From this seed on, seeds are for measuring; those below are for tuning. */
  public static final long FIRST_MEASURING_SEED = 1_000;

  /** The bundled numbers. */
  public static Settings bundled() {
    return Yaml.resource("/io/parapet/simulator/settings.yaml", Settings.class);
  }

  public KindSettings of(Kind kind) {
    KindSettings settings = kinds.get(kind);
    if (settings == null) {
      throw new IllegalArgumentException("settings.yaml says nothing of " + kind.key());
    }
    return settings;
  }

  /**
   * The numbers for one seed: each kind's volume and reception shifted by chance, since nobody
   * knows the true ones; held-out kinds only when the seed is for measuring.
   */
  public Settings drawn(long seed) {
    Map<Kind, KindSettings> drawn = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      KindSettings known = of(kind);
      if (!known.heldOut() || seed >= FIRST_MEASURING_SEED) {
        drawn.put(kind, shifted(known, new Chance(Chance.seed(seed, kind.key().hashCode()))));
      }
    }
    return new Settings(platforms, drawn, habits);
  }

  /**
   * Abusers alone, and the people they write to, on a platform of their own: one with requests,
   * whose messages the platform can see.
   */
  public Settings abusersOn(String platform) {
    Map<Kind, KindSettings> abusive = new EnumMap<>(Kind.class);
    kinds.forEach(
        (kind, kindSettings) -> {
          if (kind.abusive() || kind == Kind.BYSTANDER) {
            abusive.put(kind, kindSettings);
          }
        });
    PlatformSettings only = new PlatformSettings(1, 0, 0, true, 0.05, 13, 0.5);
    return new Settings(Map.of(platform, only), abusive, habits);
  }

  private KindSettings shifted(KindSettings of, Chance chance) {
    return new KindSettings(
        of.share(),
        chance.around(of.perDay(), habits.drawSpread()),
        of.spread(),
        of.variety(),
        of.link(),
        of.media(),
        of.followUps(),
        of.team(),
        of.accountDays(),
        of.heldOut(),
        of.reception().of(chance.around(1.0, habits.drawSpread())));
  }
}
