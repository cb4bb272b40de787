package io.parapet.stream.feature;

import io.parapet.stream.state.Keeping;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Takes each passage through one stage. */
public final class Walk extends KeyedProcessFunction<String, Passage, Passage>
    implements ResultTypeQueryable<Passage> {
  private static final long serialVersionUID = 1;

  private final Stage<?> stage;
  private final Keeping keeping;

  /**
   * @param keeping the operator's
   */
  public Walk(Stage<?> stage, Keeping keeping) {
    this.stage = stage;
    this.keeping = keeping;
  }

  @Override
  public TypeInformation<Passage> getProducedType() {
    return new PassageCodec().information();
  }

  @Override
  public void open(OpenContext context) {
    stage.open(getRuntimeContext(), keeping);
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
