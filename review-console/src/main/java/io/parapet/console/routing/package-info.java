/** Which case goes to which queue, and by when somebody should have judged it. */
@NullMarked
package io.parapet.console.routing;

import org.jspecify.annotations.NullMarked;
