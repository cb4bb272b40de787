/**
 * How values travel between operators and stand in state: small binary forms written by hand, each
 * with a version, so that a later version can read an earlier one.
 */
@NullMarked
package io.parapet.stream.codec;

import org.jspecify.annotations.NullMarked;
