package io.parapet.classifier.evaluate;

import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.model.TextModel;
import io.parapet.classifier.text.Languages;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.Script;
import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What happens to everyday messages in languages that no training data is in: what language they
 * are taken for, and how many are flagged for what, each of them wrongly.
 */
final class OtherLanguages {
  private static final String FILE = "everyday.txt";

  private final TextModel model;
  private final ModelScorer scorer;
  private final Languages languages = Languages.bundled();
  private final double[] logits;

  private OtherLanguages(TextModel model) {
    this.model = model;
    this.scorer = new ModelScorer(model);
    this.logits = new double[model.labels().size()];
  }

  static String table(TextModel model) {
    Markdown table =
        new Markdown("language", "messages", "taken for", "not scored", "flagged wrongly");
    Map<String, Tally> tallies = new LinkedHashMap<>();
    OtherLanguages reader = new OtherLanguages(model);
    lines()
        .forEach(
            line -> reader.count(line[1], tallies.computeIfAbsent(line[0], tag -> new Tally())));
    tallies.forEach(
        (tag, tally) -> table.row(tag, tally.messages, tally.taken(), tally.unread, tally.flags()));
    return table.toString();
  }

  private void count(String text, Tally tally) {
    Message message = scorer.score(text, logits).message();
    tally.messages++;
    tally.takenFor.merge(languages.of(message), 1, Integer::sum);
    if (Script.isLatin(message)) {
      countFlags(tally);
    } else {
      tally.unread++;
    }
  }

  private void countFlags(Tally tally) {
    for (TextLabel label : TextLabel.values()) {
      if (Blend.probability(logits[label.ordinal()]) >= model.thresholds()[label.ordinal()]) {
        tally.flagged.merge(label.key(), 1, Integer::sum);
      }
    }
  }

  private static Stream<String[]> lines() {
    try (InputStream in = OtherLanguages.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** What was counted for one language. */
  private static final class Tally {
    private int messages;
    private int unread;
    private final Map<String, Integer> takenFor = new TreeMap<>();
    private final Map<String, Integer> flagged = new TreeMap<>();

    String taken() {
      return join(takenFor);
    }

    String flags() {
      return flagged.isEmpty() ? "none" : join(flagged);
    }

    private static String join(Map<String, Integer> counts) {
      StringJoiner joined = new StringJoiner(", ");
      for (Entry<String, Integer> count : counts.entrySet()) {
        joined.add(count.getKey() + " " + count.getValue());
      }
      return joined.toString();
    }
  }
}
