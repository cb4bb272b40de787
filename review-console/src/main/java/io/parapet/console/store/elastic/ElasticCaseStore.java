package io.parapet.console.store.elastic;

import io.parapet.console.base.BoundedMap;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.store.elastic.Elastic.Answer;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases in Elasticsearch. A change replaces {@code work} and is guarded by the sequence number of
 * the whole document; when only the stream wrote meanwhile, it is made again. The first try builds
 * on what was last read or written here: reading a document that was just written makes
 * Elasticsearch refresh the index, which costs more than all the rest. For the same reason it sends
 * the document as a whole: a partial update reads it first. Changes of the same moment share one
 * request.
 */
public final class ElasticCaseStore implements CaseStore {
  /** The stream updates a case at most about once a second, so this many losses never follow. */
  private static final int ATTEMPTS = 20;

  /** Cases of which the state is remembered; who works on one changes it several times. */
  private static final int REMEMBERED = 512;

  /** Changes in one request. */
  private static final int MOST = 100;

  private static final Object FIRST_DECIDED = List.of(Map.of("work.decidedAt", "asc"));

  private final Elastic elastic;
  private final Clock clock;
  private final Map<CaseId, Version> lately =
      Collections.synchronizedMap(BoundedMap.ofUsed(REMEMBERED));
  private final Together<Write, Answer> writing =
      new Together<>("case-writer", MOST, this::writeAll);

  public ElasticCaseStore(Elastic elastic, Clock clock) {
    this.elastic = elastic;
    this.clock = clock;
  }

  @Override
  public Optional<StoredCase> find(CaseId id) {
    return read(id).map(Version::stored);
  }

  @Override
  public List<StoredCase> find(Collection<CaseId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Object wanted = Map.of("ids", ids.stream().map(CaseId::value).toList());
    Answer answer = elastic.send("POST", "/" + Indices.CASES + "/_mget", wanted);
    return answer
        .body()
        .path("docs")
        .valueStream()
        .flatMap(found -> remembered(found).stream())
        .map(Version::stored)
        .toList();
  }

  /** A search is a second behind; it is asked again at once before the answer is no. */
  @Override
  public Optional<StoredCase> decidedBy(DecisionId decision) {
    return listedWith(decision)
        .or(
            () -> {
              elastic.send("POST", "/" + Indices.CASES + "/_refresh", null);
              return listedWith(decision);
            });
  }

  private Optional<StoredCase> listedWith(DecisionId decision) {
    Object either =
        Query.any(
            List.of(
                Query.term("work.decisionId", decision.value()),
                Query.term("work.earlier", decision.value())));
    Object search = Map.of("size", 1, "query", either);
    return elastic
        .hits(Indices.CASES, search)
        .valueStream()
        .findFirst()
        .map(hit -> CaseDocument.stored(hit.path("_source")));
  }

  @Override
  public List<QueueEntry> queue(QueueQuery query) {
    Instant now = clock.instant();
    List<QueueEntry> entries = new ArrayList<>();
    for (JsonNode hit : elastic.hits(Indices.CASES, QueueSearch.page(query, now))) {
      entries.add(CaseDocument.entry(hit.path("_source"), now));
    }
    return entries;
  }

  @Override
  public List<StoredCase> best(QueueQuery query) {
    Map<String, Object> search = QueueSearch.wholePage(query, clock.instant());
    List<StoredCase> cases = new ArrayList<>();
    for (JsonNode hit : elastic.hits(Indices.CASES, search)) {
      Version version = Version.of(hit);
      remember(version);
      cases.add(version.stored());
    }
    return cases;
  }

  @Override
  public Map<Lane, Long> waiting(QueueQuery query) {
    String path = "/" + Indices.CASES + "/_search";
    Answer answer = elastic.send("POST", path, QueueSearch.counts(query, clock.instant()));
    Map<Lane, Long> counts = new EnumMap<>(Lane.class);
    for (JsonNode bucket : answer.body().path("aggregations").path("lanes").path("buckets")) {
      Lane lane = Lane.valueOf(bucket.path("key").asString("").toUpperCase(Locale.ROOT));
      counts.put(lane, bucket.path("doc_count").asLong(0));
    }
    return counts;
  }

  @Override
  public StoredCase change(CaseId id, long seen, UnaryOperator<CaseWork> change) {
    Version guess = lately.remove(id);
    boolean seenHere = guess != null && guess.stored().work().workRevision() == seen;
    return write(
        id,
        seenHere ? guess : null,
        work -> {
          if (work.workRevision() != seen) {
            throw new WorkRefused(WorkRefused.Why.CHANGED);
          }
          return change.apply(work);
        });
  }

  @Override
  public void delivered(CaseId id, UnaryOperator<CaseWork> mark) {
    write(id, lately.remove(id), mark);
  }

  @Override
  public List<StoredCase> undelivered(int size) {
    Map<String, Object> pending = Map.of("term", Map.of("work.outboxPending", true));
    List<StoredCase> cases = new ArrayList<>();
    for (JsonNode hit :
        elastic.hits(
            Indices.CASES, Map.of("size", size, "query", pending, "sort", FIRST_DECIDED))) {
      cases.add(CaseDocument.stored(hit.path("_source")));
    }
    return cases;
  }

  private StoredCase write(CaseId id, @Nullable Version guess, UnaryOperator<CaseWork> change) {
    if (guess != null) {
      Optional<StoredCase> changed = tryWrite(guess, change);
      if (changed.isPresent()) {
        return changed.get();
      }
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Version old = read(id).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
      Optional<StoredCase> changed = tryWrite(old, change);
      if (changed.isPresent()) {
        return changed.get();
      }
    }
    throw new StoreUnavailable("the case is being written all the time", null);
  }

  /** Empty when somebody has written since. */
  private Optional<StoredCase> tryWrite(Version old, UnaryOperator<CaseWork> change) {
    CaseWork work = change.apply(old.stored().work());
    ObjectNode source = old.with(work);
    Answer answer = Elastic.checked("a change of a case", writing.ask(new Write(old, source)));
    if (!answer.ok()) {
      return Optional.empty();
    }
    StoredCase stored = new StoredCase(old.stored().stream(), work);
    remember(Version.of(stored, source, answer.body()));
    return Optional.of(stored);
  }

  private List<Answer> writeAll(List<Write> writes) {
    StringBuilder lines = new StringBuilder();
    for (Write write : writes) {
      lines.append(Elastic.MAPPER.writeValueAsString(write.action())).append('\n');
      lines.append(Elastic.MAPPER.writeValueAsString(write.source())).append('\n');
    }
    return elastic.bulk(lines.toString());
  }

  private void remember(Version version) {
    var unused = lately.merge(version.stored().id(), version, Version::newer);
  }

  private Optional<Version> read(CaseId id) {
    String name = URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    Answer answer = elastic.get("/" + Indices.CASES + "/_doc/" + name);
    return answer.missing() ? Optional.empty() : remembered(answer.body());
  }

  /** Empty for what is no case. */
  private Optional<Version> remembered(JsonNode found) {
    if (!found.path("_source").has("stream")) {
      return Optional.empty();
    }
    Version version = Version.of(found);
    remember(version);
    return Optional.of(version);
  }

  /** A document that takes the place of the one it was made from. */
  private record Write(Version old, ObjectNode source) {
    Map<String, Object> action() {
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("_index", Indices.CASES);
      place.put("_id", old.stored().id().value());
      place.put("require_alias", true);
      place.put("if_seq_no", old.sequence());
      place.put("if_primary_term", old.term());
      return Map.of("index", place);
    }
  }

  /** A case as read, and the place in the index's history at which it was. */
  private record Version(StoredCase stored, ObjectNode source, long sequence, long term) {
    static Version of(JsonNode found) {
      JsonNode source = found.path("_source");
      return of(CaseDocument.stored(source), (ObjectNode) source, found);
    }

    /** The document with that in place of what people did until now. */
    ObjectNode with(CaseWork work) {
      ObjectNode changed = Elastic.MAPPER.createObjectNode();
      changed.setAll(source);
      changed.set(
          "work",
          Elastic.MAPPER.valueToTree(CaseDocument.ofWork(work, stored.stream().openedAt())));
      return changed;
    }

    /** A list may bring what was there before the last write. */
    Version newer(Version other) {
      return other.sequence >= sequence ? other : this;
    }

    static Version of(StoredCase stored, ObjectNode source, JsonNode answer) {
      return new Version(
          stored, source, answer.path("_seq_no").asLong(0), answer.path("_primary_term").asLong(0));
    }
  }
}
