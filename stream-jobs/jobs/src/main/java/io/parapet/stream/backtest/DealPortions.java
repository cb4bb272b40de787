package io.parapet.stream.backtest;

import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.archive.ArchiveFiles;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.replay.InputRecord;
import io.parapet.stream.replay.KafkaLog;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * When a backtest is asked for: deals the files that the archive then holds to as many parts as can
 * run beside each other, with the policies then in force.
 */
public final class DealPortions extends ProcessFunction<InputRecord, Portion>
    implements ResultTypeQueryable<Portion> {
  public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

  private static final long serialVersionUID = 1;
  private static final String STAGE = "backtest";

  private final ArchiveConfig config;

  public DealPortions(ArchiveConfig config) {
    this.config = config;
  }

  @Override
  public void processElement(InputRecord record, Context context, Collector<Portion> out)
      throws IOException {
    try {
      deal(WireFormat.BACKTEST_REQUEST.read(record.value()), out);
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
      String problem = String.valueOf(e.getMessage());
      context.output(DEAD_LETTERS, record.origin().refusedBy(STAGE, problem, now));
    }
  }

  @Override
  public TypeInformation<Portion> getProducedType() {
    return new PortionCodec().information();
  }

  private void deal(BacktestRequest request, Collector<Portion> out) throws IOException {
    List<Path> files = ArchiveFiles.list(new Path(config.path()), day -> mayHold(day, request));
    int parallel = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    int parts = Math.max(1, Math.min(parallel, files.size()));
    Map<String, byte[]> inForce = inForce();
    for (int part = 0; part < parts; part++) {
      List<String> dealt = new ArrayList<>();
      for (int i = part; i < files.size(); i += parts) {
        dealt.add(files.get(i).toString());
      }
      out.collect(new Portion(request, inForce, dealt, parts));
    }
  }

  private static boolean mayHold(LocalDate day, BacktestRequest request) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return (request.since() == null || end.isAfter(request.since()))
        && (request.until() == null || start.isBefore(request.until()));
  }

  private Map<String, byte[]> inForce() {
    try (KafkaLog log = new KafkaLog(config.kafka().cluster())) {
      return log.latest(Topics.POLICIES.name());
    }
  }
}
