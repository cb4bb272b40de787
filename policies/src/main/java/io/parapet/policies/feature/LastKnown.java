package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Features that others worked out, as last heard: strikes, credibility, campaigns. One that tells
 * of a window is missing once the window has passed.
 */
final class LastKnown {
  /** The most values kept of one account. */
  private static final int MOST = 24;

  /** Sets the narrower meaning apart: {@code report.reporter_credibility@spam}. */
  private static final char OF = '@';

  private Map<String, Value> values = Map.of();

  /** Takes over a value unless a later one is known. */
  void learn(String name, double value, long at) {
    Value old = values.get(name);
    boolean known = old == null ? values.size() < MOST : old.at <= at;
    if (known && FeatureCatalog.find(feature(name)).isPresent()) {
      Map<String, Value> next = new LinkedHashMap<>(values);
      next.put(name, new Value(value, at));
      values = next;
    }
  }

  /** Sets what holds in general at that time, in milliseconds since 1970. */
  void set(FeatureVector features, long now) {
    values.forEach((name, value) -> value.set(name, features, now));
  }

  /** Sets one feature to what holds for a narrower case, if that is known. */
  void narrow(Feature feature, String narrower, FeatureVector features, long now) {
    Value value = values.get(feature.name() + OF + narrower);
    if (value != null) {
      value.set(feature.name(), features, now);
    }
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, values.size());
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeDouble(entry.getValue().value);
      out.writeLong(entry.getValue().at);
    }
  }

  void read(DataInput in) throws IOException {
    Map<String, Value> read = new LinkedHashMap<>();
    for (long left = Packed.read(in); left > 0; left--) {
      read.put(in.readUTF(), new Value(in.readDouble(), in.readLong()));
    }
    values = read.isEmpty() ? Map.of() : read;
  }

  private static String feature(String name) {
    int end = name.indexOf(OF);
    return end < 0 ? name : name.substring(0, end);
  }

  private record Value(double value, long at) {
    void set(String name, FeatureVector features, long now) {
      if (name.indexOf(OF) >= 0) {
        return;
      }
      Feature feature = FeatureCatalog.get(name);
      if (feature.window() == null || now - at <= feature.window().toMillis()) {
        features.setNumber(feature, value);
      }
    }
  }
}
