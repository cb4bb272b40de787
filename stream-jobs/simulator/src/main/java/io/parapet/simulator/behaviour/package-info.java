/** What each kind of account does with its day: one kind, one class. */
@NullMarked
package io.parapet.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
