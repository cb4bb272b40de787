package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Features that others worked out, as last heard: strikes, credibility, campaigns. */
final class LastKnown {
  /** The most features kept of one account. */
  private static final int MOST = 16;

  private Map<String, Value> values = Map.of();

  /** Takes over a value unless a later one is known. */
  void learn(String feature, double value, long at) {
    Value old = values.get(feature);
    boolean known = old == null ? values.size() < MOST : old.at <= at;
    if (known && FeatureCatalog.find(feature).isPresent()) {
      Map<String, Value> next = new LinkedHashMap<>(values);
      next.put(feature, new Value(value, at));
      values = next;
    }
  }

  void set(FeatureVector features) {
    values.forEach((name, value) -> features.set(FeatureCatalog.get(name), value.value));
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
    values = read;
  }

  private record Value(double value, long at) {}
}
