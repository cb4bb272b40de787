/** What is to be enforced, and the notice that goes with it. */
@NullMarked
package io.parapet.policies.action;

import org.jspecify.annotations.NullMarked;
