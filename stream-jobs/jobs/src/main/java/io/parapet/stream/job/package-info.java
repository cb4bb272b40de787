/** The jobs: each reads its settings, builds its connectors and wires its rooms, no more. */
@NullMarked
package io.parapet.stream.job;

import org.jspecify.annotations.NullMarked;
