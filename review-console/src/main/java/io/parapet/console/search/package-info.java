/** Finds cases by what people and policies wrote of them; never by sealed content. */
@NullMarked
package io.parapet.console.search;

import org.jspecify.annotations.NullMarked;
