/**
 * Brings decisions back into the stream: strikes of the accused, credibility of the reporters. What
 * a decision added, its reversal takes back.
 */
@NullMarked
package io.parapet.stream.feedback;

import org.jspecify.annotations.NullMarked;
