/** What every view shares. */
@NullMarked
package io.parapet.console.base;

import org.jspecify.annotations.NullMarked;
