package io.parapet.stream.state;

import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Runs a function of one input that is a {@link Keeper}. */
public final class KeepingOperator<I, O> extends KeyedProcessOperator<String, I, O> {
  private static final long serialVersionUID = 1;

  private final Keeper keeper;
  private final int nearby;
  private transient Keeping keeping;

  /**
   * @param nearby how many values of each kind stay as objects beside state on disk
   */
  @SuppressWarnings("NullAway.Init") // opened before anything is asked
  public <F extends KeyedProcessFunction<String, I, O> & Keeper> KeepingOperator(
      F function, int nearby) {
    super(function);
    keeper = function;
    this.nearby = nearby;
  }

  @Override
  public void open() throws Exception {
    keeping = Keeping.of(this, nearby);
    keeper.lend(keeping);
    super.open();
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    keeping.write();
    super.snapshotState(context);
  }
}
