/** Legal holds and erasure as people see them. */
@NullMarked
package io.parapet.console.retention.ui;

import org.jspecify.annotations.NullMarked;
