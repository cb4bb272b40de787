package io.parapet.policies.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormaliserProperties {
  @Property
  void offsets_never_leave_the_text_and_never_run_backwards(@ForAll("texts") String text) {
    NormalisedText normalised = Normaliser.normalise(text);
    for (int i = 0; i < normalised.normalised().length(); i++) {
      int start = normalised.originalStart(i);
      int end = normalised.originalEnd(i + 1);
      assertThat(start).isBetween(0, end);
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Property
  void a_plain_word_is_only_put_in_lower_case(@ForAll("words") String word) {
    assertThat(Normaliser.normalise(word).normalised()).isEqualTo(word.toLowerCase(Locale.ROOT));
  }

  @Property(tries = 50)
  void reusing_a_normaliser_changes_nothing(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    Normaliser normaliser = new Normaliser();
    TextBuffer buffer = new TextBuffer();
    normaliser.normalise(first, buffer);
    normaliser.normalise(second, buffer);
    assertThat(buffer).hasToString(Normaliser.normalise(second).normalised());
  }

  @Example
  void ten_thousand_marks_on_one_letter_vanish() {
    assertThat(Normaliser.normalise("a" + "\u0301".repeat(10_000)).normalised()).isEqualTo("a");
  }

  @Example
  void a_megabyte_without_a_space_is_read_to_its_end() {
    NormalisedText text = Normaliser.normalise("ab".repeat(500_000));
    assertThat(text.originalEnd(text.normalised().length())).isEqualTo(1_000_000);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(80);
    Arbitrary<String> nasty =
        Arbitraries.strings().withChars("a1@.$ &#;:\u200B\u0301\uD83D\uDE00Жо*-").ofMaxLength(80);
    return Arbitraries.oneOf(anything, nasty);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("Hello", "GOOD", "morning", "Freund", "amigo", "bookkeeper");
  }
}
