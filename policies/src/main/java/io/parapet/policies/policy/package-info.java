/**
 * What a policy is: a product with an owner, a condition, a ladder of outcomes, and the words that
 * explain it. Nothing here evaluates anything.
 */
@NullMarked
package io.parapet.policies.policy;

import org.jspecify.annotations.NullMarked;
