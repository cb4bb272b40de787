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

  @Test
  void a_word_is_cut_into_the_longest_pieces_known() {
    assertThat(read("killng king")).containsExactly(2, 4, 3, 4);
  }

  @Test
  void a_character_that_no_piece_covers_is_unknown() {
    assertThat(read("kix")).containsExactly(3, Vocabulary.UNKNOWN);
  }

  private int[] read(String text) {
    Message message = new Message();
    message.read(text);
    Pieces pieces = new Pieces();
    pieces.read(message, vocabulary);
    return Arrays.copyOf(pieces.ids(), pieces.size());
  }
}
