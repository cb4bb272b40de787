package io.parapet.stream.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * How cases are kept.
 *
 * @param updateEvery a case that merely grows is written at most this often, by its own clock
 * @param quiet for this long after a ruling, the policies it was about do not open another case
 *     from metadata alone
 */
public record CaseConfig(Duration updateEvery, Duration quiet) implements Serializable {
  static CaseConfig of(Options options) {
    return new CaseConfig(
        options.duration("case-update-every", Duration.ofMinutes(10)),
        options.duration("case-quiet", Duration.ofHours(24)));
  }
}
