/** Rules on many cases at once, and takes that back as one. */
@NullMarked
package io.parapet.console.batch;

import org.jspecify.annotations.NullMarked;
