/** Turns a ruling into a decision, its actions and the notices that go with them. */
@NullMarked
package io.parapet.console.decision;

import org.jspecify.annotations.NullMarked;
