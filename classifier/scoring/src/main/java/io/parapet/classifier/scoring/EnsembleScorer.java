package io.parapet.classifier.scoring;

import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.BundleException;
import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.model.ModelScorer.Reading;
import io.parapet.classifier.text.Languages;
import io.parapet.classifier.text.Script;
import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.ScorerVersion;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The trained classifier as a {@link Scorer}. One instance serves all threads. A text that is not
 * in {@link Script Latin script} has no scores, which is not the same as low ones.
 */
public final class EnsembleScorer implements Scorer {
  /** Words that move a label by less, in log-odds, are not worth a reader's time. */
  private static final double WORTH_SAYING = 0.1;

  /** Nobody asks why a label was not flagged by far. */
  private static final double WORTH_EXPLAINING = 0.05;

  private static final int MOST_SPANS = 24;

  private final ModelScorer scorer;
  private final ScorerVersion version;
  private final Languages languages = Languages.bundled();
  private final ThreadLocal<double[]> numbers =
      ThreadLocal.withInitial(() -> new double[TextLabel.COUNT]);

  /**
   * @throws BundleException if the bundle scores other labels than Parapet knows
   */
  public EnsembleScorer(Bundle bundle) {
    check(bundle.model().labels());
    this.scorer = new ModelScorer(bundle.model());
    this.version = new ScorerVersion("text-ensemble", bundle.version());
  }

  private static void check(List<String> labels) {
    List<String> expected = Stream.of(TextLabel.values()).map(TextLabel::key).toList();
    if (!labels.equals(expected)) {
      throw new BundleException("the bundle scores " + labels + ", but expected are " + expected);
    }
  }

  @Override
  public ScorerVersion version() {
    return version;
  }

  /** Leaves no garbage beyond the result, for texts of up to 20,000 characters. */
  @Override
  public TextScores score(String text) {
    double[] values = numbers.get();
    return scores(scorer.score(text, values), values);
  }

  private TextScores scores(Reading reading, double[] values) {
    boolean read = Script.isLatin(reading.message());
    for (int label = 0; label < values.length; label++) {
      values[label] = read ? Blend.probability(values[label]) : Double.NaN;
    }
    return new TextScores(values, languages.of(reading.message()), version);
  }

  @Override
  public Explanation explain(String text) {
    double[] values = numbers.get();
    Reading reading = scorer.explain(text, values);
    TextScores scores = scores(reading, values);
    List<Span> spans = new ArrayList<>();
    scores
        .values()
        .forEach(
            (label, score) -> {
              if (score >= WORTH_EXPLAINING) {
                addSpans(reading, label, spans);
              }
            });
    spans.sort(Comparator.comparingDouble((Span span) -> -Math.abs(span.contribution())));
    return new Explanation(scores, spans.subList(0, Math.min(MOST_SPANS, spans.size())));
  }

  private static void addSpans(Reading reading, TextLabel label, List<Span> spans) {
    for (int word = 0; word < reading.message().words(); word++) {
      double moved = reading.contribution(word, label.ordinal());
      if (Math.abs(moved) >= WORTH_SAYING) {
        spans.add(span(reading, word, label, moved));
      }
    }
  }

  private static Span span(Reading reading, int word, TextLabel label, double moved) {
    int start = reading.message().originalStart(word);
    return new Span(start, Math.max(start, reading.message().originalEnd(word)), label, moved);
  }
}
