package io.parapet.classifier.scoring;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A report as a whole: the reported messages with those around them.
 *
 * @param messages in the order they were sent
 * @param scores of each message
 */
public record ReportScores(List<Said> messages, List<TextScores> scores) {
  /** Fewer messages show no trend. */
  private static final int FEWEST = 3;

  public ReportScores {
    messages = List.copyOf(messages);
    scores = List.copyOf(scores);
  }

  /**
   * One message.
   *
   * @param by who wrote it
   * @param text as written
   */
  public record Said(AccountId by, String text) {
    /** Without the text, which must not reach a log. */
    @Override
    public String toString() {
      return "Said[" + by + "]";
    }
  }

  /**
   * The message that scores highest for a label.
   *
   * @param index in the order of the report
   * @param by who said it
   * @param value its score, 0..1
   */
  public record Worst(int index, AccountId by, double value) {}

  /** Scores each message of a report. */
  public static ReportScores of(List<Said> messages, Scorer scorer) {
    return new ReportScores(
        messages, messages.stream().map(message -> scorer.score(message.text())).toList());
  }

  /** The worst message for a label, the first of equals; null without messages or scores. */
  public @Nullable Worst worst(TextLabel label) {
    return worst(label, anybody -> true);
  }

  /** The worst message of some accounts for a label. */
  public @Nullable Worst worst(TextLabel label, Predicate<AccountId> by) {
    Worst worst = null;
    for (int i = 0; i < scores.size(); i++) {
      Double value = by.test(messages.get(i).by()) ? scores.get(i).of(label) : null;
      if (value != null && (worst == null || value > worst.value())) {
        worst = new Worst(i, messages.get(i).by(), value);
      }
    }
    return worst;
  }

  /**
   * How one account's score moves from message to message: the slope of a straight line through
   * them (least squares), per message. Positive means it gets worse; empty for fewer than three
   * messages, which show no trend.
   */
  public OptionalDouble trend(TextLabel label, AccountId by) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Double value = scores.get(i).of(label);
      if (value != null && messages.get(i).by().equals(by)) {
        values.add(value);
      }
    }
    return values.size() < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(slope(values));
  }

  private static double slope(List<Double> values) {
    double middle = (values.size() - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < values.size(); i++) {
      products += (i - middle) * values.get(i);
      squares += (i - middle) * (i - middle);
    }
    return products / squares;
  }
}
