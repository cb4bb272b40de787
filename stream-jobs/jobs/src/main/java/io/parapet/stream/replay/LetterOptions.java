package io.parapet.stream.replay;

import io.parapet.policies.wire.DeadLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters, and where. */
final class LetterOptions extends KafkaOption {
  @Option(names = "--topic", description = "only inputs of this topic")
  private @Nullable String topic;

  @Option(names = "--stage", description = "only what this step refused, such as ingest")
  private @Nullable String stage;

  DeadLetterTool connect() {
    return new DeadLetterTool(bootstrapServers());
  }

  List<DeadLetter> chosen(DeadLetterTool tool) {
    return tool.list().stream()
        .filter(letter -> topic == null || letter.topic().equals(topic))
        .filter(letter -> stage == null || letter.stage().equals(stage))
        .toList();
  }
}
