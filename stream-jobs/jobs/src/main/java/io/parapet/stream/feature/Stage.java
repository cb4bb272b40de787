package io.parapet.stream.feature;

import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the walk: one history a key, which is forgotten when nothing was heard of the key for
 * a time. What is known at a key never depends on the timer unless it is older than that.
 *
 * @param <H> the history kept of each key
 */
public abstract class Stage<H> extends KeyedProcessFunction<String, Passage, Passage>
    implements ResultTypeQueryable<Passage> {
  private static final long serialVersionUID = 1;

  private final HistoryCodec<H> codec;
  private final long keptMillis;
  private transient ValueState<H> state;

  Stage(HistoryCodec<H> codec, Duration kept) {
    this.codec = codec;
    this.keptMillis = kept.toMillis();
  }

  abstract H fresh();

  /** When the key was last heard of. */
  abstract long latest(H history);

  /** Counts the passage, stamps its features and sends it on. */
  abstract void walk(Passage passage, H history, Context context, Collector<Passage> out);

  @Override
  public final TypeInformation<Passage> getProducedType() {
    return new PassageCodec().information();
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext().getState(new ValueStateDescriptor<>("history", codec.information()));
  }

  @Override
  public void processElement(Passage passage, Context context, Collector<Passage> out)
      throws IOException {
    @Nullable H known = state.value();
    H history = known == null ? fresh() : known;
    walk(passage, history, context, out);
    state.update(history);
    if (known == null) {
      forgetLater(latest(history), context);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Passage> out)
      throws IOException {
    @Nullable H history = state.value();
    if (history == null || latest(history) + keptMillis <= time) {
      state.clear();
    } else {
      context.timerService().registerEventTimeTimer(latest(history) + keptMillis);
    }
  }

  /** Old input is kept as long as new: from when it came in, by the watermark. */
  private void forgetLater(long latest, Context context) {
    long watermark = context.timerService().currentWatermark();
    long from = watermark == Long.MAX_VALUE ? latest : Math.max(latest, watermark);
    context.timerService().registerEventTimeTimer(from + keptMillis);
  }
}
