package io.parapet.classifier.evaluate;

import io.parapet.classifier.evaluate.Bootstrap.Estimate;
import java.util.function.ToDoubleFunction;

/** A figure with its 95 % interval, as text. */
final class Interval {
  private Interval() {}

  static String of(Estimate estimate, ToDoubleFunction<Figures> figure) {
    return Markdown.between(
        figure.applyAsDouble(estimate.figures()),
        figure.applyAsDouble(estimate.low()),
        figure.applyAsDouble(estimate.high()));
  }
}
