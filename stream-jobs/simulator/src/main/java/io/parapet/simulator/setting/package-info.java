/** The numbers behind the simulation, read from one file. */
@NullMarked
package io.parapet.simulator.setting;

import org.jspecify.annotations.NullMarked;
