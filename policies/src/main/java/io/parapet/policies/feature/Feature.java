package io.parapet.policies.feature;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One named value that policies can ask for.
 *
 * @param index place in every {@link FeatureVector}; dense from 0, so vectors are arrays
 * @param name as policies write it, such as {@code sender.new_recipients_1h}
 * @param window how far back it looks; null when it does not look back
 * @param bound the most entries a list can have; 0 for other types
 * @param error how far the value may be off, in words; empty when it is exact
 * @param meaning one sentence for people
 */
public record Feature(
    int index,
    String name,
    FeatureType type,
    Unit unit,
    @Nullable Duration window,
    int bound,
    String error,
    String meaning) {}
