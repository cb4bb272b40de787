/** Where an input stands on Kafka, and how what was refused is found and sent again. */
@NullMarked
package io.parapet.stream.replay;

import org.jspecify.annotations.NullMarked;
