package io.parapet.policies.engine;

import io.parapet.policies.id.PolicyId;

/**
 * Words of a text that a policy looks for.
 *
 * @param start where they begin in the text as written, in UTF-16 code units
 * @param end where they have ended
 */
public record Passage(PolicyId policy, int start, int end) {}
