/** Looks at decisions again: by somebody who did not make them, blind to the reasons at first. */
@NullMarked
package io.parapet.console.appeal;

import org.jspecify.annotations.NullMarked;
