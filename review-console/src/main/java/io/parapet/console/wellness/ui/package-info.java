/** What a person sets for themselves. */
@NullMarked
package io.parapet.console.wellness.ui;

import org.jspecify.annotations.NullMarked;
