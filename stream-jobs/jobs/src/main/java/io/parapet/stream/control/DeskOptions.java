package io.parapet.stream.control;

import io.parapet.policies.action.Signature;
import io.parapet.stream.replay.KafkaOption;
import java.time.Clock;
import picocli.CommandLine.Option;

/** How the commands reach what stands on Kafka. */
class DeskOptions extends KafkaOption {
  ControlDesk connect() {
    return new ControlDesk(bootstrapServers());
  }

  /** Who says it. */
  static class Named extends DeskOptions {
    @Option(
        names = "--by",
        required = true,
        defaultValue = "${env:PARAPET_PERSON}",
        paramLabel = "PERSON",
        description = "who you are, as the audit shall name you; default: $PARAPET_PERSON")
    String by = "";

    Signature signature() {
      return new Signature(by, Clock.systemUTC().instant());
    }
  }

  /** What else is needed to change something: why. */
  static final class Signed extends Named {
    @Option(names = "--reason", required = true, description = "why, for the audit")
    String reason = "";
  }
}
