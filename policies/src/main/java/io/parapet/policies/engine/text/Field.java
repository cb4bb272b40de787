package io.parapet.policies.engine.text;

import io.parapet.policies.text.NormalisedText;
import io.parapet.policies.text.Normaliser;
import java.util.ArrayList;
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
    return this == RAW
        ? Tokens.of(text).stream().map(Field::lower).toList()
        : Tokens.of(Normaliser.normalise(text).normalised());
  }

  /**
   * A word as a query sees it.
   *
   * @param start where it begins in the text as written, in UTF-16 code units
   * @param end where it has ended there
   */
  record Word(String word, int start, int end) {}

  /** The same words, and where they stand. */
  List<Word> words(String text) {
    return this == RAW ? rawWords(text) : normalisedWords(Normaliser.normalise(text));
  }

  private static List<Word> normalisedWords(NormalisedText text) {
    List<Word> words = new ArrayList<>();
    Tokens.each(
        text.normalised(),
        (start, end) ->
            words.add(
                new Word(
                    text.normalised().substring(start, end),
                    text.originalStart(start),
                    Math.max(text.originalStart(start), text.originalEnd(end)))));
    return words;
  }

  private static List<Word> rawWords(String text) {
    List<Word> words = new ArrayList<>();
    Tokens.each(
        text, (start, end) -> words.add(new Word(lower(text.substring(start, end)), start, end)));
    return words;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static Field of(String key) {
    return key.equals(RAW.key) ? RAW : NORMALISED;
  }
}
