package io.parapet.stream.casework.elastic;

import java.util.List;

/**
 * How a batch went.
 *
 * @param again what to try again, in its order
 * @param refused what Elasticsearch will never take
 * @param indexMissing some index was not there
 */
record BulkOutcome(List<DocumentWrite> again, List<Refusal> refused, boolean indexMissing) {
  /** A write that was refused, and the kind of error without any of the document. */
  record Refusal(DocumentWrite write, String problem) {}
}
