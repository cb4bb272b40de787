/** Ports to what is stored, beside those of the domain. */
@NullMarked
package io.parapet.console.store;

import org.jspecify.annotations.NullMarked;
