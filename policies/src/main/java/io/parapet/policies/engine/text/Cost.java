package io.parapet.policies.engine.text;

/** What a plan costs on a message that has nothing to do with it. */
final class Cost {
  private Cost() {}

  /** Whether some part of it needs Lucene. */
  static boolean asks(Plan plan) {
    return switch (plan) {
      case Plan.Ask ask -> true;
      case Plan.All all -> all.parts().stream().anyMatch(Cost::asks);
      case Plan.AtLeast some -> some.parts().stream().anyMatch(Cost::asks);
      case Plan.Not not -> asks(not.part());
      case Plan.Phrase phrase -> false;
      case Plan.Never never -> false;
      case Plan.Always always -> false;
    };
  }

  /** Whether Lucene is asked only after the automaton has found something. */
  static boolean gated(Plan plan) {
    return switch (plan) {
      case Plan.Ask ask -> false;
      case Plan.Not not -> !asks(not.part());
      case Plan.All all ->
          all.parts().stream().anyMatch(Cost::mustOccur)
              || all.parts().stream().allMatch(Cost::gated);
      case Plan.AtLeast some -> some.parts().stream().allMatch(Cost::gated);
      case Plan.Phrase phrase -> true;
      case Plan.Never never -> true;
      case Plan.Always always -> true;
    };
  }

  /** Whether it is false on a text without any of its phrases, and asks nobody else to know. */
  private static boolean mustOccur(Plan plan) {
    return switch (plan) {
      case Plan.Phrase phrase -> true;
      case Plan.Never never -> true;
      case Plan.All all -> !asks(all) && all.parts().stream().anyMatch(Cost::mustOccur);
      case Plan.AtLeast some -> !asks(some) && some.parts().stream().allMatch(Cost::mustOccur);
      case Plan.Not not -> false;
      case Plan.Always always -> false;
      case Plan.Ask ask -> false;
    };
  }
}
