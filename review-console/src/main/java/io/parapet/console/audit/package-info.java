/** Who saw and did what: append only, each entry bound to the one before. */
@NullMarked
package io.parapet.console.audit;

import org.jspecify.annotations.NullMarked;
