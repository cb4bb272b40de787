/** Hands a case of child exploitation to the authorities; for cleared people only. */
@NullMarked
package io.parapet.console.tip;

import org.jspecify.annotations.NullMarked;
