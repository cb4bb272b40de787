/** Runs known traffic through the real job, bounded, and counts who was accused and who wrongly. */
@NullMarked
package io.parapet.simulator.evaluate;

import org.jspecify.annotations.NullMarked;
