/** Figures as plots, each with its table beside it. */
@NullMarked
package io.parapet.console.insight.ui;

import org.jspecify.annotations.NullMarked;
