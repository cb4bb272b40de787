package io.parapet.policies.feature;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long answers take, as a cumulative distribution: of the answers that ever come, which share
 * has come after a time. It keeps "not answered yet" apart from "unanswered" (delayed feedback, see
 * Chapelle, "Modeling delayed feedback in display advertising", KDD 2014).
 */
public final class ReplyDelays implements Serializable {
  private static final long serialVersionUID = 1;

  /** A guess to start with; a platform measures its own. */
  public static final ReplyDelays TYPICAL =
      parse("1m=0.15,10m=0.40,1h=0.62,6h=0.82,24h=0.94,72h=1");

  private final long[] delays;
  private final double[] shares;

  private ReplyDelays(long[] delays, double[] shares) {
    this.delays = delays;
    this.shares = shares;
  }

  /**
   * Reads points such as {@code 1m=0.15,1h=0.6,72h=1}: delays ascending, shares not falling, up to
   * 1. Between two points it runs straight, from 0 at once to 1 after the last.
   *
   * @throws IllegalArgumentException if it is no such list
   */
  public static ReplyDelays parse(String points) {
    List<String[]> pairs = Arrays.stream(points.split(",")).map(p -> p.strip().split("=")).toList();
    if (pairs.stream().anyMatch(pair -> pair.length != 2)) {
      throw new IllegalArgumentException("expected points such as 1m=0.15,1h=0.6,72h=1");
    }
    long[] delays = pairs.stream().mapToLong(pair -> duration(pair[0]).toMillis()).toArray();
    double[] shares = pairs.stream().mapToDouble(pair -> Double.parseDouble(pair[1])).toArray();
    for (int i = 0; i < delays.length; i++) {
      boolean ascends = i == 0 || delays[i] > delays[i - 1] && shares[i] >= shares[i - 1];
      if (!ascends || delays[i] <= 0 || !(shares[i] >= 0 && shares[i] <= 1)) {
        throw new IllegalArgumentException("reply delays must ascend, and their shares up to 1");
      }
    }
    return new ReplyDelays(delays, shares);
  }

  /** The share of answers that come within so many milliseconds, 0 to 1. */
  public double shareWithin(long millis) {
    long delayBefore = 0;
    double shareBefore = 0;
    for (int i = 0; i < delays.length; i++) {
      if (millis <= delays[i]) {
        double part = (double) Math.max(0, millis - delayBefore) / (delays[i] - delayBefore);
        return shareBefore + part * (shares[i] - shareBefore);
      }
      delayBefore = delays[i];
      shareBefore = shares[i];
    }
    return 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReplyDelays that
        && Arrays.equals(delays, that.delays)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(delays) + Arrays.hashCode(shares);
  }

  /** The points, as {@link #parse} reads them. */
  @Override
  public String toString() {
    return IntStream.range(0, delays.length)
        .mapToObj(i -> delays[i] / 1000 + "s=" + shares[i])
        .collect(Collectors.joining(","));
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text.strip());
  }
}
