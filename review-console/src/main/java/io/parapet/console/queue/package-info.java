/** Which case is next, and for whom. */
@NullMarked
package io.parapet.console.queue;

import org.jspecify.annotations.NullMarked;
