/** Search as people use it. */
@NullMarked
package io.parapet.console.search.ui;

import org.jspecify.annotations.NullMarked;
