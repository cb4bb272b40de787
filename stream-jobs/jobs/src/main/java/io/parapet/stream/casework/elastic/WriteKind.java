package io.parapet.stream.casework.elastic;

/** How a write meets the document that is there. */
public enum WriteKind {
  /** Its fields are merged in; whatever else the document has stays. */
  MERGE,
  /** It replaces a lower version; the same or a higher one stays. */
  FIRST_OF_VERSION
}
