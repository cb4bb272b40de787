package io.parapet.classifier.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.text.Message;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private final Vocabulary vocabulary =
      new Vocabulary(
          new int[] {
            PieceHash.of("kill", true), PieceHash.of("ki", true), PieceHash.of("ng", false)
          });

  private static final WordVectors WORDS =
      new WordVectors(new int[] {PieceHash.of("killing", true)}, new float[] {1}, new byte[] {1});

  @Test
  void a_word_is_cut_into_the_longest_pieces_known() {
    assertThat(read("killng king")).containsExactly(2, 4, 3, 4);
  }

  @Test
  void a_character_that_no_piece_covers_is_unknown() {
    assertThat(read("kix")).containsExactly(3, Vocabulary.UNKNOWN);
  }

  @Test
  void a_word_with_a_vector_is_one_entry_behind_the_pieces() {
    assertThat(read("killing kills")).containsExactly(5, 2, Vocabulary.UNKNOWN);
  }

  @Test
  void a_word_with_a_vector_does_not_cut_into_longer_words() {
    assertThat(read("killings")).containsExactly(2, Vocabulary.UNKNOWN, 4, Vocabulary.UNKNOWN);
  }

  private int[] read(String text) {
    Message message = new Message();
    message.read(text);
    Pieces pieces = new Pieces();
    pieces.read(message, new Lexicon(vocabulary, WORDS));
    return Arrays.copyOf(pieces.ids(), pieces.size());
  }
}
