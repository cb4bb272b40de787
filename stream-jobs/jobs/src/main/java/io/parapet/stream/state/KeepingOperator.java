package io.parapet.stream.state;

import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Runs a function of one input for which a {@link Keeping} keeps values. */
public final class KeepingOperator<I, O> extends KeyedProcessOperator<String, I, O> {
  private static final long serialVersionUID = 1;

  private final Keeping keeping;

  public KeepingOperator(KeyedProcessFunction<String, I, O> function, Keeping keeping) {
    super(function);
    this.keeping = keeping;
  }

  @Override
  public void open() throws Exception {
    keeping.open(this);
    super.open();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    keeping.write();
    super.snapshotState(context);
  }
}
