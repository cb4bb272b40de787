/** What is shown of a case: its reasons in words, its sealed content on purpose only. */
@NullMarked
package io.parapet.console.casefile;

import org.jspecify.annotations.NullMarked;
