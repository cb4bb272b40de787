package io.parapet.policies.cli;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.MessageFeatures;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is to be explained. */
final class EventFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventFile() {}

  /** An object with features, as an author writes it by hand. */
  record Situation(
      String kind,
      String platform,
      String account,
      Map<String, Object> features,
      List<String> texts) {
    Subject subject() {
      return new Subject(
          kind == null ? SubjectKind.MESSAGE : SubjectKind.valueOf(kind.toUpperCase(Locale.ROOT)),
          "event",
          new AccountId(account == null ? "account-1" : account),
          new PlatformId(platform == null ? "instagram" : platform),
          FeatureVector.ofMap(features),
          texts == null ? List.of() : texts,
          Instant.now());
    }
  }

  /**
   * The subject of a file.
   *
   * @throws IllegalArgumentException if it is neither a direct message nor a situation
   */
  static Subject read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return JSON.readTree(bytes).has("features")
          ? JSON.readValue(bytes, Situation.class).subject()
          : message(bytes);
    } catch (JacksonException | WireException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Subject message(byte[] bytes) throws WireException {
    if (!(WireFormat.DM_EVENT.read(bytes) instanceof DirectMessageSent sent)) {
      throw new IllegalArgumentException("Only a direct message or a situation can be explained.");
    }
    return new Subject(
        SubjectKind.MESSAGE,
        sent.messageId().value(),
        sent.sender(),
        sent.platform(),
        MessageFeatures.of(sent),
        List.of(),
        sent.sentAt());
  }
}
