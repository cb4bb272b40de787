package io.parapet.policies.engine.expression;

/** A question about reported text. */
public sealed interface TextQuery {
  /** Lucene's query syntax over normalised text; {@code raw:} asks the text as written. */
  record Lucene(String query) implements TextQuery {}

  /** The words in this order, next to each other, after normalisation. */
  record Phrase(String phrase) implements TextQuery {}

  /** Any phrase of a shared set. */
  record AnyOf(String set) implements TextQuery {}
}
