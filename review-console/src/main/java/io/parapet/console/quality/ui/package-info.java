/** Blind second reviews as people make them. */
@NullMarked
package io.parapet.console.quality.ui;

import org.jspecify.annotations.NullMarked;
