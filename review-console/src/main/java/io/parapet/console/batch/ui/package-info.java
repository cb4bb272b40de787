/** Batches as people rule and reverse them. */
@NullMarked
package io.parapet.console.batch.ui;

import org.jspecify.annotations.NullMarked;
