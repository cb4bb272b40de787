package io.parapet.stream.archive;

import io.parapet.policies.wire.ScoredEvent;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Names the day of an event, unless the event before was of the same. */
public final class NewDays implements FlatMapFunction<ScoredEvent, String> {
  private static final long serialVersionUID = 1;

  private transient @Nullable String last;

  @Override
  public void flatMap(ScoredEvent event, Collector<String> out) {
    String day = ArchiveFiles.day(event).toString();
    if (!day.equals(last)) {
      last = day;
      out.collect(day);
    }
  }
}
