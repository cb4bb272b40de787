package io.parapet.stream.casework.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.parapet.stream.casework.elastic.BulkOutcome.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends writes in one request and sorts what came of each. */
final class Bulk {
  private static final int RETRIES_ON_CONFLICT = 5;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final ElasticsearchClient client;

  Bulk(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Sends the writes in their order; a merge that a later one supersedes is left out.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it refuses the request as such
   */
  BulkOutcome send(List<DocumentWrite> writes) throws IOException {
    List<DocumentWrite> newest = List.copyOf(newest(writes));
    List<BulkOperation> operations = newest.stream().map(Bulk::operation).toList();
    return sort(newest, client.bulk(b -> b.operations(operations)).items());
  }

  static Collection<DocumentWrite> newest(List<DocumentWrite> writes) {
    Map<String, DocumentWrite> byTarget = new LinkedHashMap<>();
    for (DocumentWrite write : writes) {
      String versioned = write.kind() == WriteKind.MERGE ? "" : "@" + byTarget.size();
      byTarget.put(write.target() + versioned, write);
    }
    return byTarget.values();
  }

  static BulkOutcome sort(List<DocumentWrite> writes, List<BulkResponseItem> items) {
    List<DocumentWrite> again = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    boolean indexMissing = false;
    for (int i = 0; i < writes.size(); i++) {
      BulkResponseItem item = items.get(i);
      ErrorCause error = item.error();
      if (error == null || isOutdated(writes.get(i), item.status())) {
        continue;
      }
      indexMissing |= item.status() == NOT_FOUND;
      if (isPassing(item.status())) {
        again.add(writes.get(i));
      } else {
        refused.add(new Refusal(writes.get(i), item.status() + " " + error.type()));
      }
    }
    return new BulkOutcome(again, refused, indexMissing);
  }

  /** A document of the same or a higher version is there already. */
  private static boolean isOutdated(DocumentWrite write, int status) {
    return write.kind() == WriteKind.FIRST_OF_VERSION && status == CONFLICT;
  }

  private static boolean isPassing(int status) {
    return switch (status) {
      case NOT_FOUND, REQUEST_TIMEOUT, CONFLICT, TOO_MANY_REQUESTS -> true;
      default -> status >= SERVER_ERROR;
    };
  }

  private static BulkOperation operation(DocumentWrite write) {
    BinaryData json = BinaryData.of(write.json(), ContentType.APPLICATION_JSON);
    return switch (write.kind()) {
      case MERGE -> merge(write, json);
      case FIRST_OF_VERSION -> versioned(write, json);
    };
  }

  private static BulkOperation merge(DocumentWrite write, BinaryData json) {
    return BulkOperation.of(
        b ->
            b.update(
                u ->
                    u.index(write.index())
                        .id(write.id())
                        .requireAlias(true)
                        .retryOnConflict(RETRIES_ON_CONFLICT)
                        .binaryAction(json)));
  }

  private static BulkOperation versioned(DocumentWrite write, BinaryData json) {
    return BulkOperation.of(
        b ->
            b.index(
                i ->
                    i.index(write.index())
                        .id(write.id())
                        .requireAlias(true)
                        .versionType(VersionType.External)
                        .version(write.version())
                        .document(json)));
  }
}
