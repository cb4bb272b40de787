package io.parapet.stream.verdict;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Status;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.stream.policy.Judged;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Where what the screening job finds goes: Kafka, or whatever a test or evaluation collects. */
public interface Sinks {
  /** One for each input that could be used, and those that revise earlier ones. */
  void verdicts(DataStream<Judged> verdicts);

  /** Those that restricted, after the guard. */
  default void guarded(DataStream<Judged> verdicts) {
    verdicts(verdicts);
  }

  /**
   * What was judged with what the policies saw, for the archive; only asked for when there is one.
   *
   * @param name tells this stream from the other one
   */
  default void scored(DataStream<Judged> judged, String name) {
    judged.sinkTo(new DiscardingSink<>());
  }

  /** What the job says of itself. */
  default void status(DataStream<Status> status) {
    status.sinkTo(new DiscardingSink<>());
  }

  void cases(DataStream<CaseUpdate> cases);

  void actions(DataStream<Action> actions);

  /** What a scorer on trial said beside the one in force; empty without one. */
  void shadowScores(DataStream<ShadowScores> scores);

  /** First messages to strangers, from which campaigns are found. */
  void contacts(DataStream<StrangerContact> contacts);

  void snapshots(DataStream<SenderSnapshot> snapshots);

  /** One for each input that could not be used. */
  void deadLetters(DataStream<DeadLetter> letters);
}
