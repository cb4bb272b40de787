package io.parapet.stream.feature;

import static java.util.Objects.requireNonNull;

import io.parapet.stream.state.Keeper;
import io.parapet.stream.state.Keeping;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Takes each passage through one stage. */
public final class Walk extends KeyedProcessFunction<String, Passage, Passage>
    implements Keeper, ResultTypeQueryable<Passage> {
  private static final long serialVersionUID = 1;

  private final Stage<?> stage;
  private transient @Nullable Keeping keeping;

  public Walk(Stage<?> stage) {
    this.stage = stage;
  }

  @Override
  public void lend(Keeping lent) {
    keeping = lent;
  }

  @Override
  public TypeInformation<Passage> getProducedType() {
    return new PassageCodec().information();
  }

  @Override
  public void open(OpenContext context) {
    stage.open(getRuntimeContext(), requireNonNull(keeping));
  }

  @Override
  public void processElement(Passage passage, Context context, Collector<Passage> out) {
    stage.pass(passage, context.timerService(), context::output, out::collect);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Passage> out) {
    stage.forget(time, context.timerService());
  }
}
