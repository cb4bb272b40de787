package io.parapet.stream.action;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Ground;
import io.parapet.policies.action.Notice;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.policy.Judged;
import java.time.Instant;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** The measures of a verdict as actions; the same subject, measure and cause give the same id. */
public final class AutomaticActions
    implements FlatMapFunction<Judged, Action>, ResultTypeQueryable<Action> {
  private static final long serialVersionUID = 1;
  private static final String REDRESS = "You can appeal; a person will look at it.";

  @Override
  public void flatMap(Judged judged, Collector<Action> out) {
    Verdict verdict = judged.verdict();
    for (Measure measure : verdict.measures()) {
      if (measure.reversible()) {
        out.collect(action(verdict, measure));
      }
    }
  }

  @Override
  public TypeInformation<Action> getProducedType() {
    return new ActionCodec().information();
  }

  private static Action action(Verdict verdict, Measure measure) {
    String subject =
        measure.subject() == MeasureSubject.ACCOUNT
            ? verdict.account().value()
            : verdict.subjectId();
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
        notice(verdict),
        verdict.grounds().stream().map(AutomaticActions::ground).toList());
  }

  private static Ground ground(PolicyResult result) {
    return new Ground(result.policy(), result.version(), result.harm());
  }

  private static @Nullable Notice notice(Verdict verdict) {
    return verdict.grounds().stream().findFirst().map(AutomaticActions::notice).orElse(null);
  }

  private static Notice notice(PolicyResult ground) {
    String text = "Our rules on " + ground.harm().key().replace('_', ' ') + " limit this for now.";
    return new Notice(
        ground.policy(), text, "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", true, true, REDRESS);
  }
}
