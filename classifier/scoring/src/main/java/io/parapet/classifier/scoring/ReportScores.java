package io.parapet.classifier.scoring;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a whole: the reported message with those around it.
 *
 * @param messages in the order they were sent
 * @param scores of each message
 */
public record ReportScores(List<Said> messages, List<TextScores> scores) {
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
  public record Said(AccountId by, String text) {}

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
    Worst worst = null;
    for (int i = 0; i < scores.size(); i++) {
      Double value = scores.get(i).of(label);
      if (value != null && (worst == null || value > worst.value())) {
        worst = new Worst(i, messages.get(i).by(), value);
      }
    }
    return worst;
  }

  /**
   * How one account's score moves from message to message: the slope of a straight line through
   * them (least squares), per message; 0 for fewer than two. Positive means it gets worse.
   */
  public double trend(TextLabel label, AccountId by) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Double value = scores.get(i).of(label);
      if (value != null && messages.get(i).by().equals(by)) {
        values.add(value);
      }
    }
    return slope(values);
  }

  private static double slope(List<Double> values) {
    double middle = (values.size() - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < values.size(); i++) {
      products += (i - middle) * values.get(i);
      squares += (i - middle) * (i - middle);
    }
    return squares == 0 ? 0 : products / squares;
  }
}
