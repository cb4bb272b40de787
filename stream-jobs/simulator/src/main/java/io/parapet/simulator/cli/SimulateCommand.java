package io.parapet.simulator.cli;

import io.parapet.simulator.stream.Crowds;
import io.parapet.simulator.stream.KafkaTraffic;
import io.parapet.simulator.stream.Pace;
import io.parapet.simulator.stream.Progress;
import io.parapet.simulator.stream.Truth;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Streams simulated traffic to Kafka: the last day at once, then live. */
@Command(
    name = "simulate",
    description = "Streams simulated traffic to Kafka: the past first, then live.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final Duration LONGEST_RUN = Duration.ofDays(365);

  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--accounts",
      defaultValue = "1500",
      description = "that act in the past looked back on; default: ${DEFAULT-VALUE}")
  private int accounts;

  @Option(
      names = "--backdate",
      defaultValue = "PT24H",
      description = "how much past comes at once, ISO 8601; default: ${DEFAULT-VALUE}")
  private Duration backdate = Duration.ZERO;

  @Option(
      names = "--speed",
      defaultValue = "5",
      description = "live events per second, about; default: ${DEFAULT-VALUE}")
  private double speed;

  @Option(names = "--truth", description = "file to write the truth about all accounts to")
  private @Nullable Path truth;

  @Option(names = "--past-only", description = "end when the past has been written")
  private boolean pastOnly;

  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() throws InterruptedException {
    try (KafkaTraffic traffic = kafka.connect("simulation")) {
      stream(traffic);
    }
    return 0;
  }

  private void stream(KafkaTraffic traffic) throws InterruptedException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String shape =
        "seed=%d accounts=%d backdate=%s speed=%s".formatted(seed, accounts, backdate, speed);
    Progress progress =
        traffic
            .progress()
            .filter(known -> known.canGoOn(shape, now))
            .orElseGet(() -> Progress.beginning(now.minus(backdate), shape));
    Instant end = pastOnly ? now : now.plus(LONGEST_RUN);
    Crowds crowds = new Crowds(seed, progress.start(), backdate, end, accounts, speed);
    if (truth != null) {
      Truth.write(crowds.accounts(), truth);
    }
    long written = traffic.write(crowds.happenings(), progress, Pace.live(clock));
    System.out.println(written + " events written");
  }
}
