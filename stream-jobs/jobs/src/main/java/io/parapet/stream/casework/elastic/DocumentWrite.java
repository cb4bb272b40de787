package io.parapet.stream.casework.elastic;

import io.parapet.stream.replay.Origin;
import java.io.Serializable;

/**
 * One write to Elasticsearch.
 *
 * @param index the alias written to
 * @param part which part of the document it sets; a later write of the same part supersedes it
 * @param version of the document from 0; used for {@link WriteKind#FIRST_OF_VERSION} alone
 * @param json the document, or the body of a partial update; one line of UTF-8
 * @param origin the record that it projects
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go out as they are.
public record DocumentWrite(
    WriteKind kind, String index, String id, String part, long version, byte[] json, Origin origin)
    implements Serializable {
  /** A part of a document, merged with the others. */
  static DocumentWrite merge(String index, String id, String part, byte[] json, Origin origin) {
    return new DocumentWrite(WriteKind.MERGE, index, id, part, 0, json, origin);
  }

  /** A whole document, of which the first of the highest version stays. */
  static DocumentWrite versioned(
      String index, String id, long version, byte[] json, Origin origin) {
    return new DocumentWrite(WriteKind.FIRST_OF_VERSION, index, id, "", version, json, origin);
  }

  /** Two merges with the same target set the same fields, so only the later one counts. */
  String target() {
    return String.join("/", index, id, part);
  }
}
