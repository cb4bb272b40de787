/** Asks the policies in force for a verdict, and swaps them while the stream runs. */
@NullMarked
package io.parapet.stream.policy;

import org.jspecify.annotations.NullMarked;
