package io.parapet.simulator.cli;

import io.parapet.simulator.evaluate.Review;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How people rule on cases while traffic is judged. */
final class ReviewOptions {
  @Option(
      names = "--review-delay",
      defaultValue = "PT2H",
      description = "from a case to its ruling, at the median; default: ${DEFAULT-VALUE}")
  private Duration delay = Duration.ofHours(2);

  @Option(
      names = "--review-accuracy",
      defaultValue = "0.95",
      description = "share of rulings that are right; default: ${DEFAULT-VALUE}")
  private double accuracy = 0.95;

  @Option(
      names = "--without-feedback",
      description = "no rulings, strikes, credibility or campaigns come back")
  private boolean withoutFeedback;

  Review review() {
    return new Review(delay, accuracy, !withoutFeedback);
  }
}
