package io.parapet.stream.policy;

import io.parapet.policies.action.Notice;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.feature.ReplyRoute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict on its way out.
 *
 * @param target what its measures are applied to
 * @param features what the policies saw
 * @param reply where the caller waits for it; null for most
 * @param notice what the account is told of its measures; null without any, or if nothing may be
 *     said
 */
public record Judged(
    Verdict verdict,
    Target target,
    FeatureVector features,
    @Nullable ReplyRoute reply,
    @Nullable Notice notice) {
  /** One of which the account is told nothing. */
  public Judged(
      Verdict verdict, Target target, FeatureVector features, @Nullable ReplyRoute reply) {
    this(verdict, target, features, reply, null);
  }

  Judged telling(@Nullable Notice told) {
    return new Judged(verdict, target, features, reply, told);
  }

  /** The ids of what one of its measures is applied to. */
  public List<String> subjects(Measure measure) {
    return target.ids(measure.subject(), verdict.account());
  }

  /** The same with its measures kept back, for people to decide. */
  public Judged heldToFlag() {
    return new Judged(verdict.heldToFlag(), target, features, reply);
  }
}
