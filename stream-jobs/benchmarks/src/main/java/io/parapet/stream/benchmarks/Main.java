package io.parapet.stream.benchmarks;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.flink.util.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./parapet bench pipeline}. */
@Command(
    name = "bench pipeline",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measures screening beside a job that only parses and writes again.")
public final class Main implements Callable<Integer> {
  private static final long SEED = 7;
  private static final double WARM = 0.6;

  private static final int FEWEST_ACCOUNTS = 5_000;

  /** Less than what one account, bystanders apart, brings about on a simulated day. */
  private static final int EVENTS_AN_ACCOUNT = 60;

  private static final int FEW_SENDERS = 10_000;

  /** What is measured. */
  enum Part {
    RATE,
    LATENCY,
    SENDERS
  }

  @Option(names = "--parts", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
  Set<Part> parts = Set.of(Part.RATE, Part.LATENCY, Part.SENDERS);

  @Option(names = "--events", description = "How many events lie on the topic.")
  int events = 2_500_000;

  @Option(names = "--policies", description = "Policies in force, the catalogue among them.")
  int policies = 1_000;

  @Option(names = "--parallelism", description = "Of each job.")
  int parallelism = 2;

  @Option(names = "--backends", split = ",", description = "State backends for screening.")
  List<String> backends = List.of("hashmap", "rocksdb");

  @Option(names = "--archive", description = "Measures screening also as it fills the archive.")
  boolean archive;

  @Option(
      names = "--per-second",
      description = "Events a second for latency; default: half of what screening did.")
  int perSecond;

  @Option(names = "--seconds", description = "How long latency is measured.")
  int seconds = 40;

  @Option(names = "--senders", description = "Senders in state, beside ten thousand.")
  int senders = 1_000_000;

  @Option(names = "--plot", description = "Where the plot of latencies goes.")
  Path plot = Path.of("target", "bench-pipeline.svg");

  @Option(names = "--json", description = "Print JSON instead of a table.")
  boolean json;

  @Option(names = "--jvm-flags", split = " ", description = "More flags for each job's JVM.")
  List<String> flags = List.of();

  @Option(
      names = "--job-options",
      split = " ",
      description = "More options of the screening job, such as --checkpoint-every 30s.")
  List<String> jobOptions = List.of();

  private final Results results = new Results();

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = folder();
    try (KafkaNode kafka = KafkaNode.startToMeasure(folder.resolve("kafka"))) {
      PrepareKafka topics = new PrepareKafka(kafka.bootstrapServers(), TopicSettings.LOCAL);
      topics.apply();
      var unused = topics.publish(Rules.of(policies), "benchmark", null);
      measure(new Contest(kafka.bootstrapServers(), parallelism, flags, jobOptions, folder));
    } finally {
      System.out.print(json ? results.json() + '\n' : results.table());
    }
    return 0;
  }

  /** For some gigabytes of records and checkpoints; gone when this ends, or is ended. */
  private static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("bench-pipeline");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> FileUtils.deleteDirectoryQuietly(folder.toFile())));
    return folder;
  }

  private void measure(Contest contest) throws Exception {
    int half = perSecond;
    if (parts.contains(Part.RATE)) {
      double most = rates(contest);
      half = half > 0 ? half : (int) (most / 2);
    }
    if (parts.contains(Part.LATENCY)) {
      latencies(contest, half);
    }
    if (parts.contains(Part.SENDERS)) {
      List<DirectMessageSent> like = Load.messages(day(SEED, 0));
      senders(contest, like, FEW_SENDERS);
      senders(contest, like, senders);
    }
  }

  /** Returns how many events a second screening did at most, by the clock. */
  private double rates(Contest contest) throws Exception {
    System.err.println("Loading " + events + " events …");
    Load.put(contest.bootstrap(), day(SEED, events), events);
    for (Contestant plain : List.of(Contestant.PASS_THROUGH, Contestant.HAND_OVERS)) {
      results.rate(plain.title(), drain(contest, plain, "hashmap"));
    }
    double most = 0;
    for (String backend : backends) {
      Rate rate = drain(contest, Contestant.SCREENING, backend);
      results.rate("screening, " + backend, rate);
      most = Math.max(most, rate.perSecond());
    }
    if (archive) {
      results.rate(Contestant.ARCHIVING.title(), drain(contest, Contestant.ARCHIVING, "hashmap"));
    }
    return most;
  }

  private Rate drain(Contest contest, Contestant contestant, String backend) throws Exception {
    return contest.drain(
        contestant, backend, contestant + "-" + backend, (int) (events * WARM), events);
  }

  private void latencies(Contest contest, int rate) throws Exception {
    if (rate <= 0) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "Without the part 'rate', latency needs --per-second.");
    }
    int warm = (int) (events * WARM);
    int needed = warm + rate * seconds * 3 / 2;
    Latency latency = new Latency(contest, policies, warm, rate, seconds / 2, seconds);
    for (Contestant contestant : List.of(Contestant.PASS_THROUGH, Contestant.SCREENING)) {
      Supplier<DmEvent> day = day(SEED + 1, needed);
      results.latency(contestant.title(), rate, latency.of(contestant, day));
    }
    Supplier<DmEvent> withRoom = day(SEED + 1, 2 * needed);
    results.latency("beside hot keys", rate, latency.besideHotKeys(Contestant.SCREENING, withRoom));
    Plot.write(results.latencies(), plot);
    System.err.println("Plot: " + plot.toAbsolutePath());
  }

  private static Supplier<DmEvent> day(long seed, int events) {
    return Load.day(seed, Math.max(FEWEST_ACCOUNTS, events / EVENTS_AN_ACCOUNT));
  }

  private void senders(Contest contest, List<DirectMessageSent> like, int many) throws Exception {
    String group = "senders-" + many;
    contest.startAtEnd(group);
    int known = Math.max(senders, FEW_SENDERS);
    System.err.println("Loading " + (known + events / 2) + " events of " + many + " senders …");
    Load.put(contest.bootstrap(), new Senders(like, many, known), known + events / 2);
    results.senders(
        many, contest.drain(Contestant.SCREENING, "hashmap", group, known, known + events / 2));
  }
}
