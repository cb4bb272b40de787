package io.parapet.simulator.cli;

import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.simulator.stream.KafkaTraffic;
import io.parapet.simulator.stream.Records;
import io.parapet.simulator.stream.Sealing;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where the traffic goes, and which key its reports are sealed to. */
final class KafkaOptions {
  @Option(
      names = {"--kafka", "--bootstrap"},
      defaultValue = "${env:PARAPET_KAFKA:-127.0.0.1:9092}",
      description = "Kafka, as host:port; default: ${DEFAULT-VALUE}")
  private String kafka = "";

  @Option(
      names = "--vault",
      defaultValue = "${env:PARAPET_VAULT:-.parapet/vault}",
      description = "folder of the key vault; default: ${DEFAULT-VALUE}")
  private Path vault = Path.of("");

  /**
   * Connects.
   *
   * @throws IllegalStateException if Kafka does not answer or lacks a topic
   */
  KafkaTraffic connect(String name) throws InterruptedException {
    Set<String> missing = KafkaTraffic.missingTopics(kafka);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Kafka at " + kafka + " has no topic " + missing);
    }
    Sealing sealing = new Sealing(new Sealer(new FileKeyVault(vault)).publicKey());
    return new KafkaTraffic(kafka, name, new Records(sealing));
  }
}
