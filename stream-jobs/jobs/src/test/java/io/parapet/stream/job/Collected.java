package io.parapet.stream.job;

import io.parapet.policies.action.Action;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.verdict.Sinks;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Collects what a job in this JVM finds. One test at a time. */
final class Collected implements Sinks {
  private static final Queue<Object> FOUND = new ConcurrentLinkedQueue<>();

  Collected() {
    FOUND.clear();
  }

  List<Verdict> verdicts() {
    return all(Judged.class).stream().map(Judged::verdict).toList();
  }

  Verdict verdict(String subjectId) {
    return verdicts().stream().filter(v -> v.subjectId().equals(subjectId)).findFirst().get();
  }

  List<Judged> judged(String subjectId) {
    return all(Judged.class).stream()
        .filter(judged -> judged.verdict().subjectId().equals(subjectId))
        .toList();
  }

  <T> List<T> all(Class<T> type) {
    return FOUND.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void verdicts(DataStream<Judged> verdicts) {
    keep(verdicts);
  }

  @Override
  public void cases(DataStream<CaseUpdate> cases) {
    keep(cases);
  }

  @Override
  public void actions(DataStream<Action> actions) {
    keep(actions);
  }

  @Override
  public void shadowScores(DataStream<ShadowScores> scores) {
    keep(scores);
  }

  @Override
  public void contacts(DataStream<StrangerContact> contacts) {
    keep(contacts);
  }

  @Override
  public void snapshots(DataStream<SenderSnapshot> snapshots) {
    keep(snapshots);
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    keep(letters);
  }

  /** Collects whatever else a job gives. */
  <T> void keepAll(DataStream<T> stream) {
    keep(stream);
  }

  private static <T> void keep(DataStream<T> stream) {
    stream.map(new Keep<>()).returns(Types.BOOLEAN).sinkTo(new DiscardingSink<>());
  }

  private static final class Keep<T> implements MapFunction<T, Boolean> {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean map(T value) {
      return FOUND.add(value);
    }
  }
}
