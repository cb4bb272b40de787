package io.parapet.stream.policy;

import io.parapet.stream.feature.Input;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sender's latest verdicts that may yet become stronger: at most {@value #MOST}, of the last day.
 */
public record OpenVerdicts(List<OpenVerdict> all) {
  static final OpenVerdicts NONE = new OpenVerdicts(List.of());
  static final int MOST = 8;

  private static final long KEPT = Duration.ofDays(1).toMillis();

  public OpenVerdicts {
    all = List.copyOf(all);
  }

  OpenVerdicts with(OpenVerdict next) {
    List<OpenVerdict> grown = Stream.concat(all.stream(), Stream.of(next)).toList();
    return new OpenVerdicts(grown.subList(Math.max(0, grown.size() - MOST), grown.size()));
  }

  /** The one that has most to gain, the latest of several. */
  Optional<OpenVerdict> weakest() {
    return all.reversed().stream()
        .min(Comparator.comparing(OpenVerdict::effective).thenComparing(OpenVerdict::strength));
  }

  /** Those that may change by an input: of a message recalled only its own. */
  OpenVerdicts concernedBy(Input cause) {
    return cause instanceof Input.Recalled recalled
        ? new OpenVerdicts(
            all.stream().filter(one -> recalled.opening().isBy(one.messageId())).toList())
        : this;
  }

  OpenVerdicts asOf(long now) {
    return new OpenVerdicts(all.stream().filter(one -> one.decidedAt() > now - KEPT).toList());
  }
}
