package io.parapet.stream.benchmarks;

import io.parapet.local.node.KafkaNode;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
  @Option(names = "--events", description = "How many events lie on the topic.")
  int events = 600_000;

  @Option(names = "--accounts", description = "Accounts that act in the simulated day.")
  int accounts = 8_000;

  @Option(names = "--policies", description = "Policies in force, the catalogue among them.")
  int policies = 1_000;

  @Option(names = "--parallelism", description = "Of each job.")
  int parallelism = 2;

  @Option(names = "--backends", split = ",", description = "State backends for screening.")
  List<String> backends = List.of("hashmap", "rocksdb");

  @Option(names = "--json", description = "Print JSON instead of a table.")
  boolean json;

  @Option(names = "--jvm-flags", split = " ", description = "More flags for each job's JVM.")
  List<String> flags = List.of();

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("bench-pipeline");
    try (KafkaNode kafka = KafkaNode.start(folder.resolve("kafka"))) {
      System.err.println("Loading " + events + " events …");
      Load.put(kafka.bootstrapServers(), policies, events, accounts);
      print(rates(kafka.bootstrapServers()));
    }
    return 0;
  }

  private Map<String, Rate> rates(String bootstrap) throws Exception {
    Map<String, Rate> rates = new LinkedHashMap<>();
    rates.put("pass-through", run(Contestant.PASS_THROUGH, bootstrap, "hashmap"));
    for (String backend : backends) {
      rates.put("screening, " + backend, run(Contestant.SCREENING, bootstrap, backend));
    }
    return rates;
  }

  private Rate run(Contestant contestant, String bootstrap, String backend) throws Exception {
    System.err.println("Running " + contestant + " on " + backend + " …");
    var wanted = new Arguments(contestant, bootstrap, backend, parallelism, events);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseParallelGC", "-Xmx3g", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.addAll(flags);
    command.add(Run.class.getName());
    command.add(WireFormat.mapperForTools().writeValueAsString(wanted));
    return result(command);
  }

  private static Rate result(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || lines.isEmpty()) {
      throw new IllegalStateException("A run failed: " + String.join("\n", lines));
    }
    return WireFormat.mapperForTools().readValue(lines.getLast(), Rate.class);
  }

  private void print(Map<String, Rate> rates) {
    if (json) {
      System.out.println(WireFormat.mapperForTools().writeValueAsString(rates));
      return;
    }
    double base = rates.values().iterator().next().perCpuSecond();
    System.out.printf("%-24s %16s %12s %8s%n", "job", "events/CPU s", "events/s", "ratio");
    rates.forEach(
        (name, rate) ->
            System.out.printf(
                "%-24s %,16.0f %,12.0f %7.0f%%%n",
                name, rate.perCpuSecond(), rate.perSecond(), 100 * rate.perCpuSecond() / base));
  }
}
