/** Lets accounts act in event time, and their recipients react, from one queue of steps. */
@NullMarked
package io.parapet.simulator.run;

import org.jspecify.annotations.NullMarked;
