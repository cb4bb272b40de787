package io.parapet.console.casefile;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.policy.StrikeLadder;
import io.parapet.policies.policy.StrikeLadder.Step;
import io.parapet.policies.policy.file.StrikeReader;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ruling would do to the sender's strikes.
 *
 * @param before points left by now, as the stream last told them
 * @param after the same with what the ruling costs
 * @param follows what the strike ladder asks for at that height; null below its first step
 */
public record StrikePreview(double before, double after, @Nullable Step follows) {
  private static final StrikeLadder LADDER = StrikeReader.bundled();
  private static final String POINTS = "sender.strikes";

  /** Of a case as it stands at that time. */
  public static StrikePreview of(CaseUpdate about, Ruling ruling, Harm harm, Instant now) {
    Duration since = Duration.between(about.updatedAt(), now);
    double told = about.features().get(POINTS) instanceof Number points ? points.doubleValue() : 0;
    double before = LADDER.decayed(told, since.isNegative() ? Duration.ZERO : since);
    double after = before + cost(ruling, harm);
    return new StrikePreview(before, after, LADDER.reachedBy(after));
  }

  /** Strikes that a ruling costs when it is made. */
  static int cost(Ruling ruling, Harm harm) {
    return LADDER.cost(harm, ruling.strikes());
  }

  /** Whether the ruling costs anything. */
  public boolean costs() {
    return after > before;
  }
}
