/** The queue as people see it. */
@NullMarked
package io.parapet.console.queue.ui;

import org.jspecify.annotations.NullMarked;
