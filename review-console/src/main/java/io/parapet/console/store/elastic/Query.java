package io.parapet.console.store.elastic;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The few queries that are used here, as Elasticsearch reads them. */
final class Query {
  private Query() {}

  static Map<String, Object> term(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }

  static Map<String, Object> terms(String field, Collection<?> values) {
    return Map.of("terms", Map.of(field, values));
  }

  static Map<String, Object> later(String field, Object than) {
    return Map.of("range", Map.of(field, Map.of("gt", than.toString())));
  }

  static Map<String, Object> earlier(String field, Object than) {
    return Map.of("range", Map.of(field, Map.of("lt", than.toString())));
  }

  static Map<String, Object> exists(String field) {
    return Map.of("exists", Map.of("field", field));
  }

  static Map<String, Object> all(Collection<?> filters) {
    return Map.of("bool", Map.of("filter", List.copyOf(filters)));
  }

  static Map<String, Object> any(Collection<?> filters) {
    return Map.of("bool", Map.of("should", List.copyOf(filters), "minimum_should_match", 1));
  }

  static Map<String, Object> none(Collection<?> filters) {
    return Map.of("bool", Map.of("must_not", List.copyOf(filters)));
  }

  static Map<String, Object> not(Object filter) {
    return none(List.of(filter));
  }
}
