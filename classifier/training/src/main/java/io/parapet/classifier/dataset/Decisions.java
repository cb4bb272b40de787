package io.parapet.classifier.dataset;

import io.parapet.classifier.dataset.LabelMap.Known;
import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What moderators decided, as examples. They count more than the public data: they are the
 * platform's own messages, judged by its own rules.
 */
public final class Decisions {
  private static final String SET = "decisions";
  private static final float WEIGHT = 3;

  private Decisions() {}

  /**
   * Reads {@code id<TAB>hate=1 threat=0<TAB>text} lines.
   *
   * @throws IOException if the file cannot be read or a line is not of that form
   */
  public static List<KnownText> read(Path file) throws IOException {
    List<KnownText> decided = new ArrayList<>();
    for (Example example : Example.read(file)) {
      String place = file + ":" + (decided.size() + 1);
      decided.add(known(example, place));
    }
    return decided;
  }

  private static KnownText known(Example example, String place) throws IOException {
    try {
      return new KnownText(
          SET,
          example.label(),
          example.text(),
          weighted(LabelMap.parse(example.label())),
          Split.group(example.text()),
          Split.isKept(example.text()));
    } catch (IllegalArgumentException e) {
      throw new IOException(place + ": " + e.getMessage(), e);
    }
  }

  private static Map<TextLabel, Known> weighted(Map<TextLabel, Known> known) {
    Map<TextLabel, Known> weighted = new EnumMap<>(TextLabel.class);
    known.forEach(
        (label, what) -> weighted.put(label, new Known(what.target(), WEIGHT * what.weight())));
    return weighted;
  }
}
