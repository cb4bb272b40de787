package io.parapet.stream.backtest;

import io.parapet.policies.action.Action;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.verdict.Sinks;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Tells a rehearsal what came of its inputs, and nobody else: nothing of it leaves the process. */
public final class RehearsalSinks implements Sinks {
  private final String rehearsal;

  /**
   * @param rehearsal its name
   */
  public RehearsalSinks(String rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Override
  public void verdicts(DataStream<Judged> verdicts) {
    String name = rehearsal;
    tell(
        verdicts,
        judged -> {
          Rehearsal.of(name).judged(judged.verdict());
          return true;
        });
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    String name = rehearsal;
    tell(
        letters,
        letter -> {
          Rehearsal.of(name).refused(letter);
          return true;
        });
  }

  @Override
  public void cases(DataStream<CaseUpdate> cases) {
    discard(cases);
  }

  @Override
  public void actions(DataStream<Action> actions) {
    discard(actions);
  }

  @Override
  public void shadowScores(DataStream<ShadowScores> scores) {
    discard(scores);
  }

  @Override
  public void contacts(DataStream<StrangerContact> contacts) {
    discard(contacts);
  }

  @Override
  public void snapshots(DataStream<SenderSnapshot> snapshots) {
    discard(snapshots);
  }

  private static <T> void tell(DataStream<T> stream, MapFunction<T, Boolean> entry) {
    discard(stream.map(entry).returns(Types.BOOLEAN));
  }

  private static <T> void discard(DataStream<T> stream) {
    stream.sinkTo(new DiscardingSink<>());
  }
}
