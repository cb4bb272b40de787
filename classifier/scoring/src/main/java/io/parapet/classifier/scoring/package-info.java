/** Where the rest of Parapet gets its scorer of reported text. */
@NullMarked
package io.parapet.classifier.scoring;

import org.jspecify.annotations.NullMarked;
