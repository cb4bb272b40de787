package io.parapet.policies.engine.text;

import io.parapet.policies.text.Normaliser;
import java.util.List;
import java.util.Locale;

/** The two views of a text that a query can ask. */
enum Field {
  /** Disguises undone. */
  NORMALISED("text"),
  /** As written, but for case. */
  RAW("raw");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** The name in Lucene's query syntax. */
  String key() {
    return key;
  }

  List<String> tokens(String text) {
    return Tokens.of(
        this == RAW ? text.toLowerCase(Locale.ROOT) : Normaliser.normalise(text).normalised());
  }

  static Field of(String key) {
    return key.equals(RAW.key) ? RAW : NORMALISED;
  }
}
