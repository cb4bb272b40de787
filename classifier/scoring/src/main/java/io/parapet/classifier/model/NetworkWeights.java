package io.parapet.classifier.model;

/**
 * A trained convolutional network as plain arrays.
 *
 * @param embedding [piece][dimension]
 * @param filters [window][filter][dimension][place]; a window's width is its number of places; its
 *     dimensions are those of the embedding, then those of the words' vectors
 * @param biases [window][filter]
 * @param output [window × filter][label]
 * @param outputBias [label]
 */
@SuppressWarnings("ArrayRecordComponent") // weights are arrays; nobody compares them
public record NetworkWeights(
    float[][] embedding,
    float[][][][] filters,
    float[][] biases,
    float[][] output,
    float[] outputBias) {

  /**
   * Pieces of border on each side of a message: every window may hang over its ends, and one window
   * at least sees nothing but border.
   */
  public static final int BORDER = 4;

  /** How many labels the network scores. */
  public int labels() {
    return outputBias.length;
  }
}
