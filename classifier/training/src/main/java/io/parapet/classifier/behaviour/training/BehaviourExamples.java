package io.parapet.classifier.behaviour.training;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads examples that an evaluation wrote: kind, abusive (1 or 0), held out (1 or 0), account, and
 * {@code name=value} pairs with spaces between; tabs between columns.
 */
public final class BehaviourExamples {
  private static final int COLUMNS = 5;

  private BehaviourExamples() {}

  /**
   * @throws IllegalArgumentException telling the line and what was expected there
   */
  public static List<BehaviourExample> read(Path file) throws IOException {
    List<BehaviourExample> examples = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      examples.add(example(line, file + ":" + number));
    }
    return examples;
  }

  private static BehaviourExample example(String line, String place) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(place + " expected " + COLUMNS + " columns");
    }
    return new BehaviourExample(
        cells[0], cells[1].equals("1"), cells[2].equals("1"), cells[3], features(cells[4], place));
  }

  private static FeatureVector features(String pairs, String place) {
    FeatureVector features = new FeatureVector();
    for (String pair : pairs.split(" ")) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(place + " expected name=value");
      }
      try {
        double value = Double.parseDouble(pair.substring(equals + 1));
        FeatureCatalog.find(pair.substring(0, equals))
            .ifPresent(feature -> features.setNumber(feature, value));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(place + " expected numbers", e);
      }
    }
    return features;
  }
}
