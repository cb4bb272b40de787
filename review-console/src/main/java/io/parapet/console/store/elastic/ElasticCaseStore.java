package io.parapet.console.store.elastic;

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

/**
 * Cases in Elasticsearch. A change is a partial update of {@code work}, guarded by the sequence
 * number of the whole document; when only the stream wrote meanwhile, it is made again. The first
 * try builds on what was last read or written here: reading a document that was just written makes
 * Elasticsearch refresh the index, which costs more than all the rest.
 */
public final class ElasticCaseStore implements CaseStore {
  /** The stream updates a case at most about once a second, so this many losses never follow. */
  private static final int ATTEMPTS = 20;

  /** Cases of which the state is remembered; who works on one changes it several times. */
  private static final int REMEMBERED = 256;

  private final Elastic elastic;
  private final Clock clock;
  private final Map<CaseId, Version> lately = Collections.synchronizedMap(lru());

  public ElasticCaseStore(Elastic elastic, Clock clock) {
    this.elastic = elastic;
    this.clock = clock;
  }

  @Override
  public Optional<StoredCase> find(CaseId id) {
    return read(id).map(Version::stored);
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
    for (JsonNode hit : elastic.hits(Indices.CASES, Map.of("size", size, "query", pending))) {
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
    Answer answer = elastic.send("POST", old.guardedUpdate(), update(work, old));
    if (!answer.ok()) {
      return Optional.empty();
    }
    StoredCase stored = new StoredCase(old.stored().stream(), work);
    remember(Version.of(old.name(), stored, answer.body()));
    return Optional.of(stored);
  }

  private void remember(Version version) {
    lately.put(version.stored().id(), version);
  }

  private static Map<CaseId, Version> lru() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<CaseId, Version> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  private static Map<String, Object> update(CaseWork work, Version old) {
    Instant openedAt = old.stored().stream().openedAt();
    return Map.of("doc", Map.of("work", CaseDocument.ofWork(work, openedAt)));
  }

  private Optional<Version> read(CaseId id) {
    String name = URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    Answer answer = elastic.get("/" + Indices.CASES + "/_doc/" + name);
    if (answer.missing() || !answer.body().path("_source").has("stream")) {
      return Optional.empty();
    }
    StoredCase stored = CaseDocument.stored(answer.body().path("_source"));
    Version version = Version.of(name, stored, answer.body());
    remember(version);
    return Optional.of(version);
  }

  /** A case as read, and the place in the index's history at which it was. */
  private record Version(String name, StoredCase stored, long sequence, long term) {
    static Version of(String name, StoredCase stored, JsonNode answer) {
      return new Version(
          name, stored, answer.path("_seq_no").asLong(0), answer.path("_primary_term").asLong(0));
    }

    String guardedUpdate() {
      return "/%s/_update/%s?require_alias=true&if_seq_no=%d&if_primary_term=%d"
          .formatted(Indices.CASES, name, sequence, term);
    }
  }
}
