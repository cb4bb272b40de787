/**
 * What can be proven of a condition without running it: which values each variable may still have
 * in each alternative of its normal form. Everything here errs on the side of silence.
 */
@NullMarked
package io.parapet.policies.engine.lint.reasoning;

import org.jspecify.annotations.NullMarked;
