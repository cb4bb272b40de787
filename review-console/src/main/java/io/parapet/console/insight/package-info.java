/** How the work goes as a whole: never how one person works. */
@NullMarked
package io.parapet.console.insight;

import org.jspecify.annotations.NullMarked;
