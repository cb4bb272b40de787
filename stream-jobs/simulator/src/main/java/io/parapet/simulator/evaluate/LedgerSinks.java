package io.parapet.simulator.evaluate;

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

/** Enters what the job finds into a ledger. */
final class LedgerSinks implements Sinks {
  private final String ledger;

  LedgerSinks(String ledger) {
    this.ledger = ledger;
  }

  @Override
  public void verdicts(DataStream<Judged> verdicts) {
    String name = ledger;
    enter(
        verdicts,
        judged -> {
          Ledger.of(name).judged(judged.verdict(), judged.features());
          return true;
        });
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    String name = ledger;
    enter(
        letters,
        letter -> {
          Ledger.of(name).refused();
          return true;
        });
  }

  @Override
  public void cases(DataStream<CaseUpdate> cases) {
    String name = ledger;
    enter(
        cases,
        update -> {
          Ledger.of(name).opened(update);
          return true;
        });
  }

  @Override
  public void contacts(DataStream<StrangerContact> contacts) {
    String name = ledger;
    enter(
        contacts,
        contact -> {
          Ledger.of(name).returns().contact(contact);
          return true;
        });
  }

  @Override
  public void actions(DataStream<Action> actions) {
    actions.sinkTo(new DiscardingSink<>());
  }

  @Override
  public void shadowScores(DataStream<ShadowScores> scores) {
    scores.sinkTo(new DiscardingSink<>());
  }

  @Override
  public void snapshots(DataStream<SenderSnapshot> snapshots) {
    snapshots.sinkTo(new DiscardingSink<>());
  }

  private static <T> void enter(DataStream<T> stream, MapFunction<T, Boolean> entry) {
    stream.map(entry).returns(Types.BOOLEAN).sinkTo(new DiscardingSink<>());
  }
}
