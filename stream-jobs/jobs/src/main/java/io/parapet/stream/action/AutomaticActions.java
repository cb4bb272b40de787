package io.parapet.stream.action;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Ground;
import io.parapet.policies.action.Notice;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.policy.Judged;
import java.time.Instant;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a verdict as actions, one for each thing that a measure is applied to; the same
 * subject, measure and cause give the same id.
 */
public final class AutomaticActions
    implements FlatMapFunction<Judged, Action>, ResultTypeQueryable<Action> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(Judged judged, Collector<Action> out) {
    Verdict verdict = judged.verdict();
    for (Measure measure : verdict.measures()) {
      if (measure.reversible()) {
        judged
            .subjects(measure)
            .forEach(id -> out.collect(action(verdict, measure, id, judged.notice())));
      }
    }
  }

  @Override
  public TypeInformation<Action> getProducedType() {
    return new ActionCodec().information();
  }

  private static Action action(
      Verdict verdict, Measure measure, String subject, @Nullable Notice notice) {
    Instant now = verdict.decidedAt();
    return new Action(
        ActionId.of(subject, measure.kind().name(), verdict.subjectId()),
        verdict.platform(),
        verdict.account(),
        subject,
        measure,
        verdict.subjectId(),
        true,
        false,
        now,
        measure.duration() == null ? null : now.plus(measure.duration()),
        notice,
        verdict.grounds().stream().map(AutomaticActions::ground).toList());
  }

  private static Ground ground(PolicyResult result) {
    return new Ground(result.policy(), result.version(), result.harm());
  }
}
