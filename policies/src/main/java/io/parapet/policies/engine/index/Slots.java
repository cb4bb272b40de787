package io.parapet.policies.engine.index;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;

/** Places of everything a condition can ask about: the features, then the subject itself. */
public final class Slots {
  static final int KIND = FeatureCatalog.size();
  static final int PLATFORM = KIND + 1;
  static final int ACCOUNT = KIND + 2;
  static final int COUNT = ACCOUNT + 1;

  private Slots() {}

  public static int of(String name) {
    return switch (name) {
      case "subject.kind" -> KIND;
      case "subject.platform" -> PLATFORM;
      case "subject.account" -> ACCOUNT;
      default -> FeatureCatalog.get(name).index();
    };
  }

  static FeatureType type(int slot) {
    return slot >= KIND ? FeatureType.TEXT : FeatureCatalog.all().get(slot).type();
  }

  /** Whether a slot is worth rows: anything but lists and the account. */
  static boolean indexed(int slot) {
    return slot != ACCOUNT && type(slot) != FeatureType.LIST;
  }
}
