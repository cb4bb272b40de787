/** A case on one screen, judged with keys. */
@NullMarked
package io.parapet.console.casefile.ui;

import org.jspecify.annotations.NullMarked;
