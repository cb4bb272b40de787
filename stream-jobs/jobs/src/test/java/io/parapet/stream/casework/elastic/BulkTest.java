package io.parapet.stream.casework.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import io.parapet.stream.replay.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkTest {
  private static final Origin ORIGIN = new Origin("cases", 1, 7, "00", 2);
  private static final DocumentWrite MERGE = merge("c-1", "stream");
  private static final DocumentWrite VERSIONED =
      DocumentWrite.versioned("verdicts", "m-1", 0, json(), ORIGIN);

  @Test
  void of_writes_to_the_same_part_only_the_last_is_sent() {
    DocumentWrite later = merge("c-1", "stream");
    assertThat(Bulk.newest(List.of(MERGE, merge("c-2", "stream"), later)))
        .extracting(DocumentWrite::id)
        .containsExactly("c-1", "c-2");
    assertThat(Bulk.newest(List.of(MERGE, later))).containsExactly(later);
  }

  @Test
  void writes_to_other_parts_of_a_document_are_all_sent() {
    assertThat(Bulk.newest(List.of(merge("r-1", "case"), merge("r-1", "decision")))).hasSize(2);
  }

  @Test
  void versions_are_all_sent_because_the_first_of_the_highest_counts() {
    assertThat(Bulk.newest(List.of(VERSIONED, VERSIONED))).hasSize(2);
  }

  @Test
  void what_fails_for_now_is_tried_again() {
    for (int status : new int[] {404, 408, 429, 500, 503}) {
      BulkOutcome outcome = Bulk.sort(List.of(MERGE), List.of(item(status)));
      assertThat(outcome.again()).as("status %d", status).containsExactly(MERGE);
      assertThat(outcome.refused()).isEmpty();
    }
  }

  @Test
  void what_can_never_be_taken_is_refused_with_its_kind_of_error_alone() {
    BulkOutcome outcome = Bulk.sort(List.of(MERGE, VERSIONED), List.of(item(400), item(200)));
    assertThat(outcome.again()).isEmpty();
    assertThat(outcome.refused())
        .containsExactly(new BulkOutcome.Refusal(MERGE, "400 some_exception"));
  }

  @Test
  void a_version_that_is_there_already_is_done_but_a_conflicting_merge_is_not() {
    BulkOutcome outcome = Bulk.sort(List.of(VERSIONED, MERGE), List.of(item(409), item(409)));
    assertThat(outcome.again()).containsExactly(MERGE);
    assertThat(outcome.refused()).isEmpty();
  }

  @Test
  void a_missing_index_is_noticed() {
    assertThat(Bulk.sort(List.of(MERGE), List.of(item(404))).indexMissing()).isTrue();
    assertThat(Bulk.sort(List.of(MERGE), List.of(item(429))).indexMissing()).isFalse();
  }

  private static DocumentWrite merge(String id, String part) {
    return DocumentWrite.merge("cases", id, part, json(), ORIGIN);
  }

  private static byte[] json() {
    return "{}".getBytes(UTF_8);
  }

  private static BulkResponseItem item(int status) {
    return BulkResponseItem.of(
        i -> {
          i.operationType(OperationType.Update).index("cases").id("c-1").status(status);
          return status < 300 ? i : i.error(e -> e.type("some_exception").reason("the document"));
        });
  }
}
