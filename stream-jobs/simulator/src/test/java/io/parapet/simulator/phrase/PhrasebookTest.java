package io.parapet.simulator.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.simulator.world.Language;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void every_theme_has_words_in_every_language_and_no_slot_stays_open(Theme theme) {
    for (Language language : Language.values()) {
      LongStream.range(0, 50)
          .mapToObj(seed -> new Wording(language, new Voice(theme, seed, 1), seed).text())
          .forEach(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
    }
  }

  @Test
  void a_copied_text_differs_in_the_name_at_most() {
    Voice copied = new Voice(Theme.WARNING, 3, 0);
    assertThat(new Wording(Language.EN, copied, 1).text())
        .isEqualTo(new Wording(Language.EN, copied, 2).text());
  }

  @Test
  void near_identical_texts_have_near_identical_fingerprints() {
    String text = "Welcome to Northlake, Sam! You get 10 percent off running shoes until Sunday.";
    String other = text.replace("Sam", "Kim");
    String different =
        "The match on Saturday starts at ten, we meet at the old bridge by the river.";
    assertThat(distance(text, other)).isLessThan(12);
    assertThat(distance(text, different)).isGreaterThan(16);
  }

  @Test
  void a_very_short_text_has_no_fingerprint() {
    assertThat(Fingerprint.of("ok")).isNull();
  }

  private static int distance(String one, String other) {
    return Long.bitCount(print(one) ^ print(other));
  }

  private static long print(String text) {
    return Long.parseUnsignedLong(Fingerprint.of(text), 16);
  }
}
