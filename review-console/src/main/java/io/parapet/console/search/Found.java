package io.parapet.console.search;

import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.decision.Ruling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that was found.
 *
 * @param ruling null until decided
 * @param passages where the words stand; {@link #MARK} before and {@link #END} after each, which no
 *     alphabet uses
 * @param place where the next page starts
 */
public record Found(
    QueueEntry entry,
    @Nullable Ruling ruling,
    @Nullable String policy,
    @Nullable Instant decidedAt,
    List<String> passages,
    Place place) {
  public static final char MARK = '\uE000';
  public static final char END = '\uE001';

  /** Where a hit stands among all, as the store wrote it. */
  public record Place(String json) {}
}
