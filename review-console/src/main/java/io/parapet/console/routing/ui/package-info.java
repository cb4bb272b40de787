/** Routing rules as leads edit them. */
@NullMarked
package io.parapet.console.routing.ui;

import org.jspecify.annotations.NullMarked;
