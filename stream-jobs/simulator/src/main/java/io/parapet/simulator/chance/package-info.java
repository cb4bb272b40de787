/** Seeded chance, the same on every machine. */
@NullMarked
package io.parapet.simulator.chance;

import org.jspecify.annotations.NullMarked;
