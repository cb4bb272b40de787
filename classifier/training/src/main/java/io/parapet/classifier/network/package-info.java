/**
 * The only room with Deeplearning4j in it. It trains convolutional networks and hands out their
 * weights as plain arrays.
 */
@NullMarked
package io.parapet.classifier.network;

import org.jspecify.annotations.NullMarked;
