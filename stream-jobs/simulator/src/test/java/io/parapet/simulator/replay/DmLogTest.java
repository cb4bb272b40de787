package io.parapet.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.run.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DmLogTest {
  private static final String HEADER = "sent_at\tsender\trecipient\n";

  @TempDir private Path folder;

  @Test
  void each_line_after_the_header_is_a_message() throws IOException {
    List<DirectMessageSent> sent = read(HEADER + "100\tann\tben\n160\tben\tann\n");
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst().sentAt()).isEqualTo(Instant.ofEpochSecond(100));
    assertThat(sent.getFirst().sender().value()).isEqualTo("ann");
    assertThat(sent.getFirst().recipients().getFirst().value()).isEqualTo("ben");
  }

  @Test
  void both_directions_are_one_conversation_and_ids_differ() throws IOException {
    List<DirectMessageSent> sent = read(HEADER + "100\tann\tben\n160\tben\tann\n");
    assertThat(sent.get(0).conversation()).isEqualTo(sent.get(1).conversation());
    assertThat(sent.get(0).messageId()).isNotEqualTo(sent.get(1).messageId());
  }

  @Test
  void earlier_contact_is_what_the_log_itself_shows() throws IOException {
    List<DirectMessageSent> sent =
        read(HEADER + "1\tann\tben\n2\tann\tben\n3\tben\tann\n4\tann\tben\n");
    assertThat(sent.stream().map(m -> m.relationship().earlierContact()))
        .containsExactly(false, false, true, true);
  }

  @Test
  void what_the_log_does_not_tell_is_missing() throws IOException {
    DirectMessageSent sent = read(HEADER + "1\tann\tben\n").getFirst();
    assertThat(sent.senderProfile().accountAge()).isNull();
    assertThat(sent.relationship().recipientFollows()).isNull();
    assertThat(sent.length()).isNull();
    assertThat(sent.recipientProfile()).isEqualTo(RecipientProfile.UNKNOWN);
  }

  @Test
  void a_missing_column_is_named_with_file_and_line() {
    assertRefused(HEADER + "1\tann\n", ":2 expected 3 columns with tabs between");
  }

  @Test
  void a_time_that_is_no_number_is_named_and_not_repeated() {
    assertRefused(HEADER + "1\ta\tb\nnoon\ta\tb\n", ":3 expected unix seconds in column 1");
    assertThatThrownBy(() -> read(HEADER + "noon\ta\tb\n")).message().doesNotContain("noon");
  }

  @Test
  void an_empty_sender_is_named() {
    assertRefused(HEADER + "1\t\tb\n", ":2 expected a sender in column 2");
  }

  @Test
  void bytes_that_are_no_text_are_named() throws IOException {
    Path file = folder.resolve("log.tsv");
    Files.write(file, new byte[] {'a', '\t', 'b', '\t', 'c', '\n', (byte) 0xFF, (byte) 0xFE});
    assertThatThrownBy(() -> drain(file)).hasMessageContaining("expected UTF-8");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> drain(folder.resolve("none.tsv")))
        .hasMessageContaining("none.tsv does not exist");
  }

  private void assertRefused(String log, String because) {
    assertThatThrownBy(() -> read(log))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("log.tsv" + because);
  }

  private List<DirectMessageSent> read(String log) throws IOException {
    Path file = folder.resolve("log.tsv");
    Files.writeString(file, log);
    return drain(file);
  }

  private static List<DirectMessageSent> drain(Path file) throws IOException {
    List<DirectMessageSent> sent = new ArrayList<>();
    try (DmLog log = new DmLog(file, new PlatformId("campus"))) {
      log.forEachRemaining(h -> sent.add((DirectMessageSent) ((Happening.Told) h).event()));
    }
    return sent;
  }
}
