package io.parapet.console.routing;

import io.parapet.policies.casework.CaseFilter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One queue.
 *
 * @param skill what a person needs to work on it; null for nothing in particular
 * @param target from opening to ruling
 */
public record CaseQueue(String name, CaseFilter filter, @Nullable String skill, Duration target) {}
