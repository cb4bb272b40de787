package io.parapet.classifier.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a manifest off the tokens. Jackson's general reader took more than half of the time until a
 * bundle is ready in a JVM that has just started. Fields it does not know are passed over.
 */
final class ManifestReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser in;
  private int format;
  private List<String> labels = List.of();
  private double[] thresholds = {};
  private int linearBits;
  private float[] linearScales = {};
  private Blend blend = new Blend(new float[0], new float[0], new float[0]);
  private Map<String, String> provenance = Map.of();
  private Map<String, Map<String, Double>> metrics = Map.of();

  private ManifestReader(JsonParser in) {
    this.in = in;
  }

  /** Takes the value of one field. */
  @FunctionalInterface
  private interface FieldReader {
    void read(String name);
  }

  /** Takes one value. */
  @FunctionalInterface
  private interface ValueReader<T> {
    T read();
  }

  /**
   * Reads a manifest.
   *
   * @throws JacksonException if it is no manifest
   */
  static Manifest read(byte[] json) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
      in.nextToken();
      return new ManifestReader(in).manifest();
    }
  }

  private Manifest manifest() {
    object(this::field);
    return new Manifest(
        format, labels, thresholds, linearBits, linearScales, blend, provenance, metrics);
  }

  private void field(String name) {
    switch (name) {
      case "format" -> format = in.getIntValue();
      case "labels" -> labels = list(in::getString);
      case "thresholds" -> thresholds = numbers();
      case "linearBits" -> linearBits = in.getIntValue();
      case "linearScales" -> linearScales = floats();
      case "blend" -> blend = blend();
      case "provenance" -> provenance = map(in::getString);
      case "metrics" -> metrics = map(() -> map(this::number));
      default -> in.skipChildren();
    }
  }

  private Blend blend() {
    Map<String, float[]> parts = map(this::floats);
    float[] none = {};
    return new Blend(
        parts.getOrDefault("linear", none),
        parts.getOrDefault("network", none),
        parts.getOrDefault("bias", none));
  }

  private void object(FieldReader field) {
    expect(JsonToken.START_OBJECT);
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      field.read(name);
    }
  }

  private <T> Map<String, T> map(ValueReader<T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    object(name -> map.put(name, value.read()));
    return map;
  }

  private <T> List<T> list(ValueReader<T> item) {
    expect(JsonToken.START_ARRAY);
    List<T> items = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read());
    }
    return items;
  }

  private double[] numbers() {
    return list(this::number).stream().mapToDouble(Double::doubleValue).toArray();
  }

  private float[] floats() {
    double[] numbers = numbers();
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  /** What is not a number is written as a text. */
  private double number() {
    boolean named = in.currentToken() == JsonToken.VALUE_STRING;
    return named ? Double.parseDouble(in.getString()) : in.getDoubleValue();
  }

  private void expect(JsonToken token) {
    if (in.currentToken() != token) {
      throw new StreamReadException(in, "expected " + token + ", not " + in.currentToken());
    }
  }
}
