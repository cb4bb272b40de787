package io.parapet.console.store.elastic;

import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.store.elastic.Elastic.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Records of one kind as documents: the whole as text in one field, beside it what is searched for.
 * Lookups by id see every finished write; lists are a second behind.
 */
final class Records<T> {
  private static final int ATTEMPTS = 20;
  private static final int MOST = 1_000;

  /** Otherwise a write before the index is set up would make one with guessed mappings. */
  private static final String ALIAS = "?require_alias=true";

  private final Elastic elastic;
  private final String kind;
  private final Class<T> type;
  private final Function<T, Map<String, @Nullable Object>> searched;

  Records(
      Elastic elastic,
      String kind,
      Class<T> type,
      Function<T, Map<String, @Nullable Object>> searched) {
    this.elastic = elastic;
    this.kind = kind;
    this.type = type;
    this.searched = searched;
  }

  Optional<T> find(String id) {
    return read(id).map(Version::value);
  }

  /** Whether it was new; one that is there already stays as it is. */
  boolean create(String id, T value) {
    return written(path("_create", id) + ALIAS, value).ok();
  }

  void put(String id, T value) {
    var unused = written(path("_doc", id) + ALIAS, value);
  }

  /** Lists show from now on what was written before: for what is seldom written. */
  void settle() {
    elastic.send("POST", "/" + Indices.DESK + "/_refresh", null);
  }

  void delete(String id) {
    elastic.send("DELETE", path("_doc", id), null);
  }

  /** Changes it, all or nothing; empty when there is none. The change may refuse by throwing. */
  Optional<T> change(String id, UnaryOperator<T> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Version<T>> old = read(id);
      if (old.isEmpty()) {
        return Optional.empty();
      }
      T value = change.apply(old.get().value());
      if (written(path("_doc", id) + old.get().guard(), value).ok()) {
        return Optional.of(value);
      }
    }
    throw new StoreUnavailable("a record is being written all the time", null);
  }

  /** At most 1,000 that meet all filters, in that order. */
  List<T> list(List<?> filters, Map<String, String> order) {
    List<Object> must = new ArrayList<>(filters);
    must.add(Query.term("kind", kind));
    Object sort = order.entrySet().stream().map(e -> Map.of(e.getKey(), e.getValue())).toList();
    List<T> found = new ArrayList<>();
    Object search = Map.of("size", MOST, "query", Query.all(must), "sort", sort);
    for (JsonNode hit : elastic.hits(Indices.DESK, search)) {
      found.add(value(hit.path("_source")));
    }
    return found;
  }

  /**
   * The same, or nothing at all: for those who must not overlook one.
   *
   * @throws StoreUnavailable if there are too many to list
   */
  List<T> all(List<?> filters, Map<String, String> order) {
    List<T> found = list(filters, order);
    if (found.size() >= MOST) {
      throw new StoreUnavailable("too many records of kind '" + kind + "' to list them all", null);
    }
    return found;
  }

  private Answer written(String path, T value) {
    Answer answer = elastic.send("PUT", path, document(value));
    if (answer.missing()) {
      throw new StoreUnavailable("the index of records is not there yet", null);
    }
    return answer;
  }

  private Map<String, @Nullable Object> document(T value) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>(searched.apply(value));
    document.put("kind", kind);
    document.put("all", Elastic.MAPPER.writeValueAsString(value));
    return document;
  }

  private Optional<Version<T>> read(String id) {
    Answer answer = elastic.get(path("_doc", id));
    if (answer.missing()) {
      return Optional.empty();
    }
    JsonNode found = answer.body();
    return Optional.of(
        new Version<>(
            value(found.path("_source")),
            found.path("_seq_no").asLong(0),
            found.path("_primary_term").asLong(0)));
  }

  private T value(JsonNode source) {
    return Elastic.MAPPER.readValue(source.path("all").asString(""), type);
  }

  private String path(String operation, String id) {
    String name = URLEncoder.encode(kind + "-" + id, StandardCharsets.UTF_8);
    return "/" + Indices.DESK + "/" + operation + "/" + name;
  }

  private record Version<T>(T value, long sequence, long term) {
    String guard() {
      return ALIAS + "&if_seq_no=%d&if_primary_term=%d".formatted(sequence, term);
    }
  }
}
