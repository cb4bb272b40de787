package io.parapet.stream.ingest;

import io.parapet.stream.config.IngestConfig;
import io.parapet.stream.feature.Passage;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** Watermarks; they only drive timers, verdicts never wait for them. */
public final class EventTime {
  private EventTime() {}

  /** Of inputs that carry the stream's time. */
  public static WatermarkStrategy<Passage> of(IngestConfig config) {
    return WatermarkStrategy.<Passage>forBoundedOutOfOrderness(config.disorder())
        .withTimestampAssigner((passage, kafkaTime) -> passage.now())
        .withIdleness(config.idleness());
  }

  /**
   * Of side inputs, which neither hold the others back nor lead them: a maximum watermark of theirs
   * would count alone while the others are quiet, and every timer would pass.
   */
  public static <T> WatermarkStrategy<T> none() {
    return WatermarkStrategy.forGenerator(context -> new AlwaysIdle<>());
  }

  private static final class AlwaysIdle<T> implements WatermarkGenerator<T> {
    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {}

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      output.markIdle();
    }
  }
}
