package io.parapet.stream.replay;

import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.score.ShadowReport;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code shadow}: what a classifier on trial said of the reports that came in. */
@Command(
    name = "shadow",
    mixinStandardHelpOptions = true,
    description = {
      "Says what would change if the classifier on trial took the place of the one in force.",
      "The trial runs while the screening job has --shadow-bundle FOLDER."
    })
public final class ShadowCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--threshold",
      defaultValue = "0.5",
      description = "from which a score counts; default: ${DEFAULT-VALUE}")
  private double threshold;

  @Override
  public Integer call() {
    ShadowReport report = new ShadowReport(threshold);
    try (KafkaLog log = new KafkaLog(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      log.readAll(
          Topics.SHADOW_SCORES.name(), record -> read(record.value()).ifPresent(report::add));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(report);
    out.flush();
    return 0;
  }

  private static Optional<ShadowScores> read(byte[] json) {
    try {
      return Optional.of(WireFormat.SHADOW_SCORES.read(json));
    } catch (WireException notOurs) {
      return Optional.empty();
    }
  }
}
