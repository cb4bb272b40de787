package io.parapet.policies.feature;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The features of one subject, as arrays over {@link FeatureCatalog}. What was not set is missing,
 * which is neither zero nor false. Not safe for concurrent writes.
 */
public final class FeatureVector {
  /** Shared by all that hold no number, or no word; a vector takes its own with the first. */
  private static final double[] NO_NUMBERS = new double[FeatureCatalog.size()];

  private static final @Nullable Object[] NO_WORDS = new Object[FeatureCatalog.size()];

  static {
    Arrays.fill(NO_NUMBERS, Double.NaN);
  }

  private double[] numbers = NO_NUMBERS;
  private @Nullable Object[] words = NO_WORDS;

  /** Sets a number; NaN means missing. */
  public FeatureVector set(Feature feature, double value) {
    expect(feature, FeatureType.NUMBER);
    putNumber(feature.index(), value);
    return this;
  }

  public FeatureVector set(Feature feature, boolean value) {
    expect(feature, FeatureType.BOOLEAN);
    putNumber(feature.index(), value ? 1 : 0);
    return this;
  }

  /** Sets a number, or a boolean given as 1 or 0. */
  public FeatureVector setNumber(Feature feature, double value) {
    return feature.type() == FeatureType.BOOLEAN ? set(feature, value != 0) : set(feature, value);
  }

  /** Sets a word in lower case, or leaves it missing when null. */
  public FeatureVector set(Feature feature, @Nullable String value) {
    expect(feature, FeatureType.TEXT);
    putWord(feature.index(), value);
    return this;
  }

  /**
   * Sets a list.
   *
   * @throws IllegalArgumentException if it is longer than the catalog's bound
   */
  public FeatureVector set(Feature feature, List<String> value) {
    expect(feature, FeatureType.LIST);
    if (value.size() > feature.bound()) {
      throw new IllegalArgumentException(
          feature.name() + " holds at most " + feature.bound() + " entries");
    }
    putWord(feature.index(), List.copyOf(value));
    return this;
  }

  /** Sets a boolean, or leaves it missing when null. */
  public FeatureVector setIfKnown(Feature feature, @Nullable Boolean value) {
    return value == null ? this : set(feature, value.booleanValue());
  }

  /** Sets a number, or leaves it missing when null. */
  public FeatureVector setIfKnown(Feature feature, @Nullable Number value) {
    return value == null ? this : set(feature, value.doubleValue());
  }

  /** Whether nothing was ever set. */
  public boolean isFresh() {
    return numbers == NO_NUMBERS && words == NO_WORDS;
  }

  public boolean has(int index) {
    return !Double.isNaN(numbers[index]) || words[index] != null;
  }

  public boolean has(Feature feature) {
    return has(feature.index());
  }

  /** The number, 1 or 0 for a boolean, NaN when missing. */
  public double number(int index) {
    return numbers[index];
  }

  public double number(Feature feature) {
    return numbers[feature.index()];
  }

  /** The word, or null when missing. */
  public @Nullable String text(int index) {
    return (String) words[index];
  }

  public @Nullable String text(Feature feature) {
    return text(feature.index());
  }

  /** The list, or null when missing. */
  @SuppressWarnings("unchecked") // only set(Feature, List<String>) writes lists
  public @Nullable List<String> list(int index) {
    return (List<String>) words[index];
  }

  public @Nullable List<String> list(Feature feature) {
    return list(feature.index());
  }

  /** Copies one feature of another over this one's. */
  public void copy(Feature feature, FeatureVector other) {
    putNumber(feature.index(), other.numbers[feature.index()]);
    putWord(feature.index(), other.words[feature.index()]);
  }

  /** Copies every feature that the other has over this one's. */
  public FeatureVector putAll(FeatureVector other) {
    for (int i = 0; i < numbers.length; i++) {
      if (other.has(i)) {
        putNumber(i, other.numbers[i]);
        putWord(i, other.words[i]);
      }
    }
    return this;
  }

  /** Visits each present feature with its value: Double, Boolean, String or List. */
  public void forEach(BiConsumer<Feature, Object> visitor) {
    forEach(FeatureCatalog.all(), visitor);
  }

  /** Visits those of the features that are present. */
  public void forEach(List<Feature> features, BiConsumer<Feature, Object> visitor) {
    for (Feature feature : features) {
      Object value = value(feature);
      if (value != null) {
        visitor.accept(feature, value);
      }
    }
  }

  /** The present features by name, in catalog order. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    forEach((feature, value) -> map.put(feature.name(), value));
    return map;
  }

  /**
   * The vector that {@link #toMap} came from; names not in the catalog are left out.
   *
   * @throws IllegalArgumentException if a value has not the feature's type
   */
  public static FeatureVector ofMap(Map<String, ?> values) {
    FeatureVector vector = new FeatureVector();
    values.forEach((name, value) -> FeatureCatalog.find(name).ifPresent(f -> vector.put(f, value)));
    return vector;
  }

  private @Nullable Object value(Feature feature) {
    int i = feature.index();
    if (!has(i)) {
      return null;
    }
    return switch (feature.type()) {
      case NUMBER -> numbers[i];
      case BOOLEAN -> numbers[i] == 1;
      case TEXT, LIST -> words[i];
    };
  }

  private void put(Feature feature, Object value) {
    switch (value) {
      case Number number -> set(feature, number.doubleValue());
      case Boolean truth -> set(feature, truth.booleanValue());
      case String word -> set(feature, word);
      case List<?> list -> set(feature, list.stream().map(String::valueOf).toList());
      default -> throw new IllegalArgumentException(feature.name() + " cannot be " + value);
    }
  }

  private void putNumber(int index, double value) {
    if (numbers == NO_NUMBERS) {
      numbers = NO_NUMBERS.clone();
    }
    numbers[index] = value;
  }

  private void putWord(int index, @Nullable Object word) {
    if (words == NO_WORDS) {
      if (word == null) {
        return;
      }
      words = NO_WORDS.clone();
    }
    words[index] = word;
  }

  private static void expect(Feature feature, FeatureType type) {
    if (feature.type() != type) {
      throw new IllegalArgumentException(feature.name() + " is a " + feature.type());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FeatureVector that
        && Arrays.equals(numbers, that.numbers)
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return toMap().toString();
  }
}
