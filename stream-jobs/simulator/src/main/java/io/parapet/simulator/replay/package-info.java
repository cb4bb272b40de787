/** Turns logs and texts of the real world into the events that a platform would send. */
@NullMarked
package io.parapet.simulator.replay;

import org.jspecify.annotations.NullMarked;
