/** Words for messages, composed from templates, and the similarity hash a client would send. */
@NullMarked
package io.parapet.simulator.phrase;

import org.jspecify.annotations.NullMarked;
