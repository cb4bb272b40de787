package io.parapet.classifier.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.vocabulary.PieceHash;
import io.parapet.classifier.vocabulary.WordVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishVectorsTest {
  private static final WordVectors WORDS = EnglishVectors.bundled();

  @ParameterizedTest
  @CsvSource({"cheap,inexpensive,river", "kill,murder,garden", "idiot,stupid,october"})
  void words_used_alike_are_nearer_than_others(String word, String alike, String other) {
    assertThat(cosine(word, alike)).isGreaterThan(cosine(word, other) + 0.3);
  }

  @Test
  void every_vector_has_the_same_length_but_for_rounding() {
    for (int word = 0; word < WORDS.size(); word++) {
      assertThat(dot(word, word)).isBetween(35.0, 37.0);
    }
  }

  @Test
  void a_word_that_nobody_knows_has_no_vector() {
    assertThat(WORDS.find(PieceHash.of("qwrtzplk", true))).isEqualTo(WordVectors.NONE);
  }

  private static double cosine(String first, String second) {
    int a = WORDS.find(PieceHash.of(first, true));
    int b = WORDS.find(PieceHash.of(second, true));
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  }

  private static double dot(int first, int second) {
    double dot = 0;
    for (int i = 0; i < WORDS.dimensions(); i++) {
      dot += (double) WORDS.value(first, i) * WORDS.value(second, i);
    }
    return dot;
  }
}
