package io.parapet.stream.archive;

import io.parapet.stream.config.ArchiveConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keyed by day: deletes the day's folder once its time is over, by the wall clock. */
public final class ExpireArchive extends KeyedProcessFunction<String, String, String> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ExpireArchive.class);

  private final ArchiveConfig config;

  public ExpireArchive(ArchiveConfig config) {
    this.config = config;
  }

  @Override
  public void processElement(String day, Context context, Collector<String> out) {
    long end =
        LocalDate.parse(day)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .plus(config.kept())
            .toInstant()
            .toEpochMilli();
    context.timerService().registerProcessingTimeTimer(end);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws IOException {
    String day = context.getCurrentKey();
    Path folder = ArchiveFiles.folder(config.path(), LocalDate.parse(day));
    if (folder.getFileSystem().delete(folder, true)) {
      LOG.info("The archive of {} is over its time and deleted", day);
      out.collect(day);
    }
  }
}
