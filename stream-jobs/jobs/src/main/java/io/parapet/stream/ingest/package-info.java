/**
 * Reads what came in, and sets aside what cannot be used: as a dead letter that never repeats the
 * bytes of a direct-message event.
 */
@NullMarked
package io.parapet.stream.ingest;

import org.jspecify.annotations.NullMarked;
