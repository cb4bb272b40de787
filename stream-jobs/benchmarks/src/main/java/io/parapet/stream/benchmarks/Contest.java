package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Starts each contestant in a JVM of its own.
 *
 * @param flags more of the JVM's
 * @param options more of the job's
 * @param folder where the JVMs keep what nobody needs afterwards
 */
record Contest(
    String bootstrap, int parallelism, List<String> flags, List<String> options, Path folder) {
  private static final String READY = "running";

  /** At what rate it gets through what its group has before it. */
  Rate drain(Contestant contestant, String backend, String group, int warm, int events)
      throws IOException, InterruptedException {
    System.err.println("Running " + contestant + " on " + backend + " …");
    Process process =
        start(
            new Arguments(
                contestant, bootstrap, group, backend, parallelism, options, warm, events));
    List<String> lines = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || lines.isEmpty()) {
      throw new IllegalStateException("A run failed: " + String.join("\n", lines));
    }
    return WireFormat.mapperForTools().readValue(lines.getLast(), Rate.class);
  }

  /** Runs until it is closed; returns when its job runs. */
  Serving serve(Contestant contestant, String backend, String group) throws IOException {
    System.err.println("Serving " + contestant + " on " + backend + " …");
    Process process =
        start(new Arguments(contestant, bootstrap, group, backend, parallelism, options, 0, 0));
    BufferedReader said = process.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals(READY)) {
        return new Serving(process);
      }
    }
    throw new IllegalStateException("A run ended before its job ran");
  }

  /** A contestant that serves. */
  record Serving(Process process) implements AutoCloseable {
    @Override
    public void close() throws IOException, InterruptedException {
      process.getOutputStream().close();
      process.waitFor();
    }
  }

  /** Lets a group start at what comes next. */
  void startAtEnd(String group) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
      admin
          .listOffsets(Partitions.ends(Topics.DM_EVENTS))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
      admin.alterConsumerGroupOffsets(group, ends).all().get();
    }
  }

  static void ready() {
    System.out.println(READY);
  }

  private Process start(Arguments wanted) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-Xmx12g",
            "-Djava.io.tmpdir=" + folder,
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.addAll(flags);
    command.add(Run.class.getName());
    command.add(WireFormat.mapperForTools().writeValueAsString(wanted));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
