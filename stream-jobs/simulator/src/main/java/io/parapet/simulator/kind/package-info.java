/** What accounts truly are. */
@NullMarked
package io.parapet.simulator.kind;

import org.jspecify.annotations.NullMarked;
