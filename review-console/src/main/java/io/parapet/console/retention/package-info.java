/** Deletes what is over its time, unless the law wants it kept. */
@NullMarked
package io.parapet.console.retention;

import org.jspecify.annotations.NullMarked;
