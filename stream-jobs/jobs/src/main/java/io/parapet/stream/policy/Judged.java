package io.parapet.stream.policy;

import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.feature.ReplyRoute;
import org.jspecify.annotations.Nullable;

/**
 * A verdict on its way out.
 *
 * @param features what the policies saw
 * @param reply where the caller waits for it; null for most
 */
public record Judged(Verdict verdict, FeatureVector features, @Nullable ReplyRoute reply) {}
