package io.parapet.simulator.cli;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.replay.DmLog;
import io.parapet.simulator.replay.ReportedTexts;
import io.parapet.simulator.run.Happening;
import io.parapet.simulator.stream.KafkaTraffic;
import io.parapet.simulator.stream.Pace;
import io.parapet.simulator.stream.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Streams a real log of messages, or real texts as reports. */
@Command(
    name = "replay",
    description = "Streams a real log of direct messages, or real texts as reports, to Kafka.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Input input = new Input();

  @Option(
      names = "--speed",
      description = "how many times as fast as it happened; without it, as fast as it can be")
  private @Nullable Double speed;

  @Option(
      names = "--platform",
      defaultValue = "replayed",
      description = "name of the platform it comes from; default: ${DEFAULT-VALUE}")
  private String platform = "";

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  private final Clock clock = Clock.systemUTC();

  /** One of the two. */
  static final class Input {
    @Option(names = "--dm", description = "log: unix seconds, sender, recipient; a header line")
    @Nullable Path dm;

    @Option(names = "--reports", description = "texts: id, label, text; no header line")
    @Nullable Path reports;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (input.dm != null) {
      try (DmLog log = new DmLog(input.dm, new PlatformId(platform))) {
        return stream(log);
      }
    }
    Path file = Objects.requireNonNull(input.reports);
    try (ReportedTexts texts = new ReportedTexts(file, new PlatformId(platform), clock)) {
      return stream(texts);
    }
  }

  private int stream(Iterator<Happening> happenings) throws InterruptedException {
    Pace pace = speed == null ? Pace.UNBOUND : Pace.times(speed, clock);
    Progress beginning = Progress.beginning(clock.instant(), platform);
    try (KafkaTraffic traffic = kafka.connect("replay-" + platform)) {
      long written = traffic.write(happenings, beginning, pace);
      System.out.println(written + " events written");
    }
    return 0;
  }
}
