package io.parapet.stream.codec;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * The binary form of features on their way: for each present one its place in the catalog and its
 * value, whole numbers up to 252 in one byte. Only for values between operators of one job: the
 * places may differ in the next version.
 */
public final class FeatureVectors {
  private static final int WHOLE_MAX = 252;
  private static final int SINGLE = 253;
  private static final int DOUBLE = 254;
  private static final int END = 255;
  private static final Feature[] NONE = {};
  private static final Feature[] CATALOG = FeatureCatalog.all().toArray(Feature[]::new);

  static {
    if (CATALOG.length > END) {
      throw new IllegalStateException("the catalog outgrew a byte a place");
    }
  }

  private FeatureVectors() {}

  public static void write(FeatureVector features, DataOutput out) throws IOException {
    write(CATALOG, features, out);
  }

  /** Writes some of the features. */
  public static void write(Feature[] some, FeatureVector features, DataOutput out)
      throws IOException {
    for (Feature feature : features.isFresh() ? NONE : some) {
      if (features.has(feature.index())) {
        out.writeByte(feature.index());
        writeValue(feature, features, out);
      }
    }
    out.writeByte(END);
  }

  public static FeatureVector read(DataInput in) throws IOException {
    FeatureVector features = new FeatureVector();
    for (int i = in.readUnsignedByte(); i != END; i = in.readUnsignedByte()) {
      readValue(CATALOG[i], features, in);
    }
    return features;
  }

  private static void writeValue(Feature feature, FeatureVector features, DataOutput out)
      throws IOException {
    switch (feature.type()) {
      case NUMBER -> number(features.number(feature.index()), out);
      case BOOLEAN -> out.writeBoolean(features.number(feature.index()) == 1);
      case TEXT -> Fields.text(features.text(feature.index()), out);
      case LIST -> {
        List<String> words = features.list(feature.index());
        Fields.list(words == null ? List.of() : words, Fields::text, out);
      }
    }
  }

  private static void readValue(Feature feature, FeatureVector features, DataInput in)
      throws IOException {
    switch (feature.type()) {
      case NUMBER -> features.set(feature, number(in));
      case BOOLEAN -> features.set(feature, in.readBoolean());
      case TEXT -> features.set(feature, Fields.text(in));
      case LIST -> features.set(feature, Fields.list(Fields::text, in));
    }
  }

  private static void number(double value, DataOutput out) throws IOException {
    int whole = (int) value;
    if (whole == value && whole >= 0 && whole <= WHOLE_MAX) {
      out.writeByte(whole);
    } else if ((float) value == value) {
      out.writeByte(SINGLE);
      out.writeFloat((float) value);
    } else {
      out.writeByte(DOUBLE);
      out.writeDouble(value);
    }
  }

  private static double number(DataInput in) throws IOException {
    int first = in.readUnsignedByte();
    return switch (first) {
      case SINGLE -> in.readFloat();
      case DOUBLE -> in.readDouble();
      default -> first;
    };
  }
}
