package io.parapet.stream.feature;

import java.io.IOException;
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

  public Walk(Stage<?> stage) {
    this.stage = stage;
  }

  @Override
  public TypeInformation<Passage> getProducedType() {
    return new PassageCodec().information();
  }

  @Override
  public void open(OpenContext context) {
    stage.open(getRuntimeContext());
  }

  @Override
  public void processElement(Passage passage, Context context, Collector<Passage> out)
      throws IOException {
    stage.pass(passage, context.timerService(), context::output, out::collect);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Passage> out)
      throws IOException {
    stage.forget(time, context.timerService());
  }
}
