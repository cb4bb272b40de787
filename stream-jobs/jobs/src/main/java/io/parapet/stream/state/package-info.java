/** How a stage keeps a value of each key, in memory or on disk, so that the stage need not know. */
@NullMarked
package io.parapet.stream.state;

import org.jspecify.annotations.NullMarked;
