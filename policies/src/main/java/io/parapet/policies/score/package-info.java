/** What a scorer says of a piece of content: a probability, by which version, and why. */
@NullMarked
package io.parapet.policies.score;

import org.jspecify.annotations.NullMarked;
