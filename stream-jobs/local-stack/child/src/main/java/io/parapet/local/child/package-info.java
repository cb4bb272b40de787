/** What every child JVM runs first, so that none outlives the process that started it. */
@NullMarked
package io.parapet.local.child;

import org.jspecify.annotations.NullMarked;
