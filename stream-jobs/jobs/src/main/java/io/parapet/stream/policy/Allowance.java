package io.parapet.stream.policy;

import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;

/**
 * How many automatic actions may be taken in an hour and in a day.
 *
 * @param policy one of a verdict's grounds; null for all policies together
 */
public record Allowance(@Nullable PolicyId policy, int perHour, int perDay) {}
