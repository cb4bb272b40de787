package io.parapet.policies.engine.index;

/** A question about the spelling of a word. */
enum SpellingTest {
  STARTS_WITH,
  ENDS_WITH,
  CONTAINS;

  boolean test(String word, String part) {
    return switch (this) {
      case STARTS_WITH -> word.startsWith(part);
      case ENDS_WITH -> word.endsWith(part);
      case CONTAINS -> word.contains(part);
    };
  }
}
