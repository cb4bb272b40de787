package io.parapet.stream.control;

import io.parapet.policies.action.Signature;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Where Kafka is. */
class DeskOptions {
  @Option(
      names = "--kafka",
      defaultValue = "${env:PARAPET_KAFKA:-127.0.0.1:9092}",
      paramLabel = "HOST:PORT",
      description = "Bootstrap servers; default: ${DEFAULT-VALUE}")
  String kafka = "";

  ControlDesk connect() {
    return new ControlDesk(kafka);
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
