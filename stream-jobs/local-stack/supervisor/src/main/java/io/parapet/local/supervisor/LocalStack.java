package io.parapet.local.supervisor;

import io.parapet.local.node.ChildJvm;
import io.parapet.local.node.ElasticsearchNode;
import io.parapet.local.node.FlinkNode;
import io.parapet.local.node.HttpProbe;
import io.parapet.local.node.KafkaNode;
import io.parapet.local.node.NodeSpec;
import io.parapet.local.node.Probe;
import io.parapet.local.node.Repository;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the pipeline on one machine.
 *
 * @param demo whether simulated traffic runs
 * @param shadowBundle folder of a classifier's bundle on trial; null for none
 */
record LocalStack(
    StackFolder folder, StackPorts ports, long seed, boolean demo, @Nullable Path shadowBundle) {

  /** Unpacked by the build, because only plain jars can have a class archive. */
  private static final String CONSOLE = "review-console/target/unpacked";

  private static final String CONSOLE_MAIN = "io.parapet.console.ConsoleApplication";
  private static final String HOST = "127.0.0.1";

  /** So that a backtest sees soon what came in. */
  private static final String ARCHIVE_EVERY = "15s";

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Probe NONE = () -> true;

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.service(kafka()));
    parts.add(Part.service(elasticsearch()));
    parts.add(Part.task(topics(), "kafka"));
    parts.add(Part.service(flink(), "topics"));
    parts.add(Part.service(console(), "topics", "elasticsearch"));
    if (demo) {
      parts.add(Part.service(traffic(), "topics"));
    }
    return parts.stream().map(this::quicker).toList();
  }

  private Part quicker(Part part) {
    Path archive = classArchive(part.name());
    return new Part(part.spec().withClassArchive(archive), part.after(), part.kind());
  }

  /** Where the archive of a part's classes is; a build deletes them all. */
  static Path classArchive(String part) {
    return Repository.root().resolve("target/archives").resolve(part + ".jsa");
  }

  private NodeSpec kafka() {
    return KafkaNode.spec(folder.kafka(), ports.kafka, ports.kafkaController, folder.log("kafka"));
  }

  private NodeSpec elasticsearch() {
    return ElasticsearchNode.spec(
        folder.elasticsearch(), ports.elasticsearch, folder.log("elasticsearch"));
  }

  private NodeSpec topics() {
    List<Path> classpath = new ArrayList<>(List.of(jobJar()));
    // What a cluster gives the job jar, a logger among it.
    classpath.addAll(Repository.classpath(FlinkNode.MODULE));
    List<String> arguments = List.of("--kafka", bootstrap());
    ChildJvm jvm =
        child("topics", "-Xmx96m", classpath, "io.parapet.stream.topic.CreateTopics", arguments);
    return new NodeSpec(jvm, NONE, PATIENCE);
  }

  private NodeSpec flink() {
    Map<String, String> jobs = new LinkedHashMap<>();
    jobs.put("screening", "io.parapet.stream.job.ScreeningJob");
    jobs.put("signals", "io.parapet.stream.job.SignalsJob");
    jobs.put("case-projection", "io.parapet.stream.job.CaseProjectionJob");
    jobs.put("archive", "io.parapet.stream.job.ArchiveJob");
    jobs.put("backtest", "io.parapet.stream.job.BacktestJob");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--kafka", bootstrap(),
                "--bootstrap", bootstrap(),
                "--elasticsearch", elasticsearchUrl(),
                "--vault", folder.vault().toString(),
                "--archive", folder.archive().toUri().toString(),
                "--archive-every", ARCHIVE_EVERY));
    if (shadowBundle != null) {
      arguments.addAll(List.of("--shadow-bundle", shadowBundle.toAbsolutePath().toString()));
    }
    return new FlinkNode(folder.flink(), ports.flink, ports.metrics, jobJar(), jobs, arguments)
        .spec(folder.log("flink"));
  }

  private NodeSpec console() {
    List<String> arguments =
        List.of(
            "--server.address=" + HOST,
            "--server.port=" + ports.console,
            "--parapet.kafka.bootstrap=" + bootstrap(),
            "--parapet.elasticsearch.url=" + elasticsearchUrl(),
            "--parapet.vault.path=" + folder.vault(),
            "--parapet.credentials.path=" + folder.credentials());
    List<Path> classpath = List.of(Repository.jar(CONSOLE, "parapet-review-console-", ".jar"));
    ChildJvm jvm = child("console", "-Xmx512m", classpath, CONSOLE_MAIN, arguments);
    URI health = URI.create("http://" + HOST + ":" + ports.console + "/actuator/health");
    return new NodeSpec(jvm, new HttpProbe(health, body -> true), PATIENCE);
  }

  private NodeSpec traffic() {
    List<String> arguments =
        List.of(
            "simulate",
            "--kafka=" + bootstrap(),
            "--vault=" + folder.vault(),
            "--truth=" + folder.truth(),
            "--seed=" + seed);
    ChildJvm jvm =
        child(
            "traffic",
            "-Xmx192m",
            Repository.classpath("stream-jobs/simulator"),
            "io.parapet.simulator.cli.Main",
            arguments);
    return new NodeSpec(jvm, NONE, PATIENCE);
  }

  private ChildJvm child(
      String name, String heap, List<Path> classpath, String mainClass, List<String> arguments) {
    return new ChildJvm(
        name, List.of(heap), classpath, mainClass, arguments, Map.of(), folder.log(name));
  }

  private static Path jobJar() {
    return Repository.jar("stream-jobs/jobs/target", "parapet-jobs-", "-job.jar");
  }

  private String bootstrap() {
    return HOST + ":" + ports.kafka;
  }

  private String elasticsearchUrl() {
    return "http://" + HOST + ":" + ports.elasticsearch;
  }
}
