package io.parapet.classifier.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.vocabulary.PieceHash;
import io.parapet.classifier.vocabulary.WordVectors;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorTableTest {
  private static final List<String> WORDS = List.of("The", "cheap", "e-mail", "cat", "dog", "rare");

  @TempDir private Path folder;

  @Test
  void only_frequent_words_of_plain_letters_are_kept() throws IOException {
    WordVectors table = make(5);
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.find(PieceHash.of("cheap", true))).isEqualTo(0);
    assertThat(table.find(PieceHash.of("rare", true))).isEqualTo(WordVectors.NONE);
  }

  @Test
  void the_same_source_gives_the_same_table_and_says_how_it_was_made() throws IOException {
    make(5);
    byte[] first = Files.readAllBytes(folder.resolve("english.vectors"));
    make(5);
    assertThat(folder.resolve("english.vectors")).hasBinaryContent(first);
    assertThat(folder.resolve("english.md"))
        .content()
        .contains("holds 3 words")
        .contains("--rank 5 --dimensions 4");
  }

  @Test
  void rounding_errs_by_half_a_step_at_most() {
    Random random = new Random(2);
    float[][] vectors = new float[100][3];
    for (float[] vector : vectors) {
      for (int i = 0; i < 3; i++) {
        vector[i] = (float) random.nextGaussian() * (i + 1);
      }
    }
    int[] hashes = random.ints(100).toArray();
    WordVectors rounded = VectorTable.rounded(hashes, vectors);
    for (int word = 0; word < 100; word++) {
      for (int i = 0; i < 3; i++) {
        assertThat(rounded.value(word, i)).isCloseTo(vectors[word][i], within(0.02f * (i + 1)));
      }
    }
  }

  @Test
  void a_file_without_words_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.json"), "{\"words\":[\"a\"]}");
    assertThatThrownBy(() -> VectorTable.make(file, folder, 5, 4))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected words under 'vectors'");
  }

  private WordVectors make(int rank) throws IOException {
    Path file = Files.writeString(folder.resolve("source.json"), source());
    VectorTable.make(file, folder, rank, 4);
    try (DataInputStream in =
        new DataInputStream(Files.newInputStream(folder.resolve("english.vectors")))) {
      return WordVectors.read(in);
    }
  }

  /** As the npm package has it: 100 values, their length, the rank. */
  private static String source() {
    Random random = new Random(3);
    StringBuilder json = new StringBuilder("{\"size\":6,\"words\":[\"The\"],\"vectors\":{");
    for (String word : WORDS) {
      json.append(json.charAt(json.length() - 1) == '{' ? "\"" : ",\"").append(word).append("\":[");
      for (int i = 0; i < 100; i++) {
        json.append(random.nextGaussian()).append(',');
      }
      json.append("1.5,").append(WORDS.indexOf(word)).append(']');
    }
    return json.append("},\"unkVector\":[0]}").toString();
  }
}
