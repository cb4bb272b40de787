/**
 * Compiles policy files into an immutable set and asks it for verdicts: pure, thread-safe, and off
 * the hot path able to explain itself.
 */
@NullMarked
package io.parapet.policies.engine;

import org.jspecify.annotations.NullMarked;
