/** The accounts of a simulated platform: who they are, of which kind, and where they live. */
@NullMarked
package io.parapet.simulator.world;

import org.jspecify.annotations.NullMarked;
