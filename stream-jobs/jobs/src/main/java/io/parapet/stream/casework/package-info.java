/** Gathers what was flagged into cases, one open case for an account and lane. */
@NullMarked
package io.parapet.stream.casework;

import org.jspecify.annotations.NullMarked;
