/** Opens reported content in memory and scores it. No text leaves this room but to the policies. */
@NullMarked
package io.parapet.stream.score;

import org.jspecify.annotations.NullMarked;
