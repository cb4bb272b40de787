package io.parapet.simulator.evaluate;

import io.parapet.policies.wire.Signal;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Enters signals into the ledger, and up to when there will be no more. */
final class SignalsArrive extends AbstractStreamOperator<Boolean>
    implements OneInputStreamOperator<Signal, Boolean> {
  private static final long serialVersionUID = 1;

  private final String ledger;

  SignalsArrive(String ledger) {
    this.ledger = ledger;
  }

  @Override
  public void processElement(StreamRecord<Signal> signal) {
    Ledger.of(ledger).returns().signal(signal.getValue());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    Ledger.of(ledger).returns().complete(mark.getTimestamp());
  }
}
