package io.parapet.stream.state;

import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;

/** Runs a function of a keyed and a broadcast input that is a {@link Keeper}. */
public final class KeepingBroadcastOperator<I, B, O>
    extends CoBroadcastWithKeyedOperator<String, I, B, O> {
  private static final long serialVersionUID = 1;

  private final Keeper keeper;
  private final int nearby;
  private transient Keeping keeping;

  /**
   * @param nearby how many values of each kind stay as objects beside state on disk
   */
  @SuppressWarnings("NullAway.Init") // opened before anything is asked
  public <F extends KeyedBroadcastProcessFunction<String, I, B, O> & Keeper>
      KeepingBroadcastOperator(F function, MapStateDescriptor<?, ?> broadcast, int nearby) {
    super(function, List.of(broadcast));
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
