/**
 * Keeps what was judged in files, with the features that the policies saw: by pseudonym, without
 * any text. A job of its own, so that a full disk stops nobody else; Kafka holds what it has not
 * written yet.
 */
@NullMarked
package io.parapet.stream.archive;

import org.jspecify.annotations.NullMarked;
