/** Finds what a compiler accepts and an author would not want. */
@NullMarked
package io.parapet.policies.engine.lint;

import org.jspecify.annotations.NullMarked;
