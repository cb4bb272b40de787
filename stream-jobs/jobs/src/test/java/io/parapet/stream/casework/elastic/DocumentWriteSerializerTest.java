package io.parapet.stream.casework.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.stream.replay.Origin;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class DocumentWriteSerializerTest {
  private static final Origin ORIGIN = new Origin("cases", 3, 1L << 40, "ab", 9);

  @Test
  void what_waits_in_a_checkpoint_comes_back_as_it_was() throws Exception {
    byte[] large = "ä".repeat(70_000).getBytes(UTF_8);
    List<DocumentWrite> writes =
        List.of(
            DocumentWrite.merge("cases", "c-1", "stream", large, ORIGIN),
            DocumentWrite.versioned("verdicts", "m-1", 5, "{}".getBytes(UTF_8), ORIGIN));
    assertThat(roundTrip(writes)).usingRecursiveComparison().isEqualTo(writes);
  }

  private static List<DocumentWrite> roundTrip(List<DocumentWrite> writes) throws Exception {
    var serializer = new DocumentWriteSerializer();
    var waiting =
        new BufferedRequestState<>(
            writes.stream().map(w -> new RequestEntryWrapper<>(w, w.json().length)).toList());
    return serializer
        .deserialize(serializer.getVersion(), serializer.serialize(waiting))
        .getBufferedRequestEntries()
        .stream()
        .map(RequestEntryWrapper::getRequestEntry)
        .toList();
  }
}
