package io.parapet.console.quality;

/**
 * How far judgements agree beyond chance.
 *
 * @param items judged by more than one person
 * @param observed share of agreeing pairs, 0 to 1
 * @param kappa 1 for full agreement, 0 for chance; NaN when all say the same or nothing is known
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 */
public record Agreement(int items, double observed, double kappa, double low, double high) {
  static final Agreement UNKNOWN = new Agreement(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  public boolean known() {
    return !Double.isNaN(kappa);
  }
}
