package io.parapet.stream.state;

import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;

/** The same for a function of a keyed and a broadcast input. */
public final class KeepingBroadcastOperator<I, B, O>
    extends CoBroadcastWithKeyedOperator<String, I, B, O> {
  private static final long serialVersionUID = 1;

  private final Keeping keeping;

  public KeepingBroadcastOperator(
      KeyedBroadcastProcessFunction<String, I, B, O> function,
      MapStateDescriptor<?, ?> broadcast,
      Keeping keeping) {
    super(function, List.of(broadcast));
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
