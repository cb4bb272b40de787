package io.parapet.classifier.network;

/**
 * The size and the training of a network.
 *
 * @param dimensions of a piece's embedding
 * @param filters per window width
 * @param labels outputs
 * @param rate learning rate of Adam
 * @param dropout probability that a pooled value is kept while training
 * @param seed of the first weights and of dropout
 */
public record NetworkShape(
    int dimensions, int filters, int labels, double rate, double dropout, long seed) {

  /** The window widths, in pieces. */
  public static final int[] WIDTHS = {1, 2, 3};
}
