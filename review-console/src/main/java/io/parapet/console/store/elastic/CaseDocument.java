package io.parapet.console.store.elastic;

import io.parapet.policies.casework.CaseNote;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The document of a case: {@code stream} belongs to the projection job, {@code work} to people. In
 * each, the whole stands as text in one field, and beside it what is searched for.
 */
final class CaseDocument {
  private static final List<String> DECISION =
      List.of("decidedBy", "decidedAt", "decisionId", "ruling", "harm", "policy", "reason");

  private CaseDocument() {}

  static StoredCase stored(JsonNode source) {
    return new StoredCase(stream(source.path("stream")), work(source.path("work")));
  }

  private static CaseUpdate stream(JsonNode stream) {
    try {
      return WireFormat.CASE.read(
          stream.path("update").asString("").getBytes(StandardCharsets.UTF_8));
    } catch (WireException e) {
      throw new IllegalStateException("a stored case cannot be read: " + e.getMessage(), e);
    }
  }

  private static CaseWork work(JsonNode work) {
    JsonNode all = work.path("all");
    return all.isString() ? Elastic.MAPPER.readValue(all.asString(), CaseWork.class) : CaseWork.NEW;
  }

  /** Nulls are written too, so that a partial update also clears what no longer holds. */
  static Map<String, @Nullable Object> ofWork(CaseWork work, Instant openedAt) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("state", work.state());
    fields.put("workRevision", work.workRevision());
    fields.put("claimedBy", work.claimedBy());
    fields.put("claimedUntil", work.claimedUntil());
    fields.put("heldUntil", work.heldUntil());
    fields.put("skippedBy", work.skippedBy());
    fields.put("proposed", work.proposed());
    fields.put("notes", work.notes().stream().map(CaseNote::text).toList());
    fields.put("earlier", work.earlier().stream().map(made -> made.decisionId().value()).toList());
    fields.put("escalated", work.escalated());
    fields.put("outboxPending", work.outboxPending());
    putDecision(fields, work.decision());
    Decision first = work.earlier().isEmpty() ? work.decision() : work.earlier().getFirst();
    fields.put("claimedAfter", seconds(openedAt, work.firstClaimedAt()));
    fields.put("decidedAfter", seconds(openedAt, first == null ? null : first.decidedAt()));
    fields.put("all", Elastic.MAPPER.writeValueAsString(work));
    return fields;
  }

  private static @Nullable Long seconds(Instant from, @Nullable Instant to) {
    return to == null ? null : Math.max(0, Duration.between(from, to).toSeconds());
  }

  private static void putDecision(
      Map<String, @Nullable Object> fields, @Nullable Decision decision) {
    DECISION.forEach(name -> fields.put(name, null));
    if (decision != null) {
      fields.put("decidedBy", decision.decidedBy());
      fields.put("decidedAt", decision.decidedAt());
      fields.put("decisionId", decision.decisionId());
      fields.put("ruling", decision.ruling());
      fields.put("harm", decision.harm());
      fields.put("policy", decision.policy());
      fields.put("reason", decision.reason());
    }
  }

  static QueueEntry entry(JsonNode source, Instant now) {
    JsonNode stream = source.path("stream");
    JsonNode work = source.path("work");
    return new QueueEntry(
        new CaseId(stream.path("caseId").asString("")),
        new PlatformId(stream.path("platform").asString("")),
        new AccountId(stream.path("accused").asString("")),
        constant(Lane.class, stream.path("lane")),
        harms(stream.path("harms")),
        constant(Severity.class, stream.path("severity")),
        stream.path("priority").asDouble(0),
        Instant.parse(stream.path("openedAt").asString("")),
        Instant.parse(stream.path("place").asString("")),
        stream.path("subjectCount").asInt(0),
        stream.path("reportCount").asInt(0),
        stream.path("metadataOnly").asBoolean(true),
        text(stream.path("language")),
        work.path("escalated").asBoolean(false),
        holder(work, now),
        time(work.path("heldUntil")),
        names(work.path("skippedBy")),
        work.path("proposed").asBoolean(false),
        work.path("workRevision").asLong(0));
  }

  private static @Nullable String holder(JsonNode work, Instant now) {
    String until = text(work.path("claimedUntil"));
    return until != null && now.isBefore(Instant.parse(until))
        ? text(work.path("claimedBy"))
        : null;
  }

  private static @Nullable Instant time(JsonNode node) {
    String text = text(node);
    return text == null ? null : Instant.parse(text);
  }

  private static Set<String> names(JsonNode names) {
    return names.valueStream().map(name -> name.asString("")).collect(Collectors.toSet());
  }

  private static List<Harm> harms(JsonNode names) {
    List<Harm> harms = new ArrayList<>();
    names.forEach(name -> harms.add(constant(Harm.class, name)));
    return harms;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode name) {
    return Enum.valueOf(type, name.asString("").toUpperCase(Locale.ROOT));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
