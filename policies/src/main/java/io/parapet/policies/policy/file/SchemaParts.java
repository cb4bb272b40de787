package io.parapet.policies.policy.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON Schema (draft 2020-12), in the order in which they are put in. */
public final class SchemaParts {
  private static final String BASE = "https://parapet.example/schema/";

  private SchemaParts() {}

  /** A whole schema with its name. */
  public static Map<String, Object> document(
      String name, String title, Map<String, Object> properties, String... required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", BASE + name);
    schema.put("title", title);
    schema.putAll(object(properties, required));
    return schema;
  }

  /** An object with these properties and no others. */
  public static Map<String, Object> object(Map<String, Object> properties, String... required) {
    Map<String, Object> object = map("type", "object", "additionalProperties", false);
    object.put("properties", properties);
    if (required.length > 0) {
      object.put("required", Arrays.asList(required));
    }
    return object;
  }

  /** An object whose keys are free. */
  public static Map<String, Object> named(Map<String, Object> value) {
    return map("type", "object", "additionalProperties", value);
  }

  /** A constant by its name in lower case. */
  public static Map<String, Object> words(Class<? extends Enum<?>> type) {
    return map(
        "type", "string", "enum", Arrays.stream(type.getEnumConstants()).map(Values::key).toList());
  }

  public static Map<String, Object> listOf(Map<String, Object> item) {
    return map("type", "array", "items", item);
  }

  /** Text that is not blank; YAML reads a bare number or truth as such, which is text as well. */
  public static Map<String, Object> text() {
    return map("type", List.of("string", "number", "boolean"), "pattern", "\\S");
  }

  public static Map<String, Object> matching(String pattern) {
    return map("type", "string", "pattern", pattern);
  }

  public static Map<String, Object> truth() {
    return map("type", "boolean");
  }

  /** A number from 0 to 1. */
  public static Map<String, Object> share() {
    return map("type", "number", "minimum", 0, "maximum", 1);
  }

  /** A whole number from 0. */
  public static Map<String, Object> count() {
    return map("type", "integer", "minimum", 0, "maximum", 1_000_000_000);
  }

  /** One of several shapes. */
  public static Map<String, Object> either(List<Map<String, Object>> shapes) {
    return map("anyOf", shapes);
  }

  /** The same with words for whoever is writing. */
  public static Map<String, Object> said(String description, Map<String, Object> part) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", description);
    described.putAll(part);
    return described;
  }

  /** The same with what counts when it is absent. */
  public static Map<String, Object> or(Object standard, Map<String, Object> part) {
    Map<String, Object> copy = new LinkedHashMap<>(part);
    copy.put("default", standard);
    return copy;
  }

  /** Keys and values in turn. */
  public static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
