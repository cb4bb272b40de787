package io.parapet.policies.cli;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.engine.scenario.ScenarioReader;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.feature.MessageFeatures;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what an author wants explained: a direct message, or a situation written by hand. */
final class EventFile {
  /** No direct message has it. */
  private static final Pattern FEATURES = Pattern.compile("(?m)(^|[{,\\s])\"?features\"?\\s*:");

  private EventFile() {}

  /**
   * The subject of a file.
   *
   * @throws IllegalArgumentException if it is neither a direct message nor a situation
   */
  static Subject read(Path path) throws IOException {
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw new IllegalArgumentException("There is no file " + path + ".");
    }
    byte[] bytes = Files.readAllBytes(path);
    PolicyFile file = PolicyFile.of(path.toString(), bytes);
    return FEATURES.matcher(file.yaml()).find() ? situation(file) : message(path, bytes);
  }

  private static Subject situation(PolicyFile file) {
    Parsing<Subject> parsing = ScenarioReader.situation(file, Instant.now());
    Subject subject = parsing.value();
    if (subject == null) {
      throw new IllegalArgumentException(lines(parsing.problems()));
    }
    return subject;
  }

  private static String lines(List<PolicyProblem> problems) {
    return problems.stream()
        .map(PolicyProblem::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static Subject message(Path path, byte[] bytes) {
    try {
      if (WireFormat.DM_EVENT.read(bytes) instanceof DirectMessageSent sent) {
        return new Subject(
            SubjectKind.MESSAGE,
            sent.messageId().value(),
            sent.sender(),
            sent.platform(),
            MessageFeatures.of(sent),
            List.of(),
            sent.sentAt());
      }
      throw new IllegalArgumentException(
          path + ": only a direct message, or an object with features, can be explained");
    } catch (WireException e) {
      throw new IllegalArgumentException(
          path + " is no direct message, and has no features either: " + e.getMessage(), e);
    }
  }
}
