package io.parapet.local.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Appends 0, 1, 2 … to a file, fifty a second; how far it came is in its checkpoints only. */
public final class NumberingJob {

  private NumberingJob() {}

  public static void main(String[] args) throws Exception {
    String file = args[0];
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    env.fromSource(numbers(), WatermarkStrategy.noWatermarks(), "numbers")
        .uid("numbers")
        .map(number -> append(file, number))
        .returns(Types.LONG)
        .uid("append")
        .sinkTo(new DiscardingSink<>());
    env.execute("numbering");
  }

  private static DataGeneratorSource<Long> numbers() {
    return new DataGeneratorSource<>(
        number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(50), Types.LONG);
  }

  private static Long append(String file, Long number) throws IOException {
    Files.writeString(
        Path.of(file), number + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return number;
  }
}
