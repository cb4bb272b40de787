/** From a message to what a model sees: words by Lucene, and hashed word and character n-grams. */
@NullMarked
package io.parapet.classifier.text;

import org.jspecify.annotations.NullMarked;
