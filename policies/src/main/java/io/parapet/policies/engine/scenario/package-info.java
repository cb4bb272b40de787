/**
 * Scenarios: what a policy must match, what it must just miss, and what only looks alike. They
 * stand beside each policy and run against the whole set.
 */
@NullMarked
package io.parapet.policies.engine.scenario;

import org.jspecify.annotations.NullMarked;
