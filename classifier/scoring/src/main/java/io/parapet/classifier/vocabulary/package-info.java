/**
 * Word pieces as hashes. The vocabulary of a bundle holds 32-bit hashes only, so that no word of
 * the training data can be read back out of it.
 */
@NullMarked
package io.parapet.classifier.vocabulary;

import org.jspecify.annotations.NullMarked;
