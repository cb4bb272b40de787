/** The commands that make and measure traffic. */
@NullMarked
package io.parapet.simulator.cli;

import org.jspecify.annotations.NullMarked;
