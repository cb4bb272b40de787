package io.parapet.classifier.model;

import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.Pieces;
import io.parapet.classifier.vocabulary.Vocabulary;

/**
 * A convolutional network with its embedding and filters multiplied out once: for each entry of its
 * lexicon, what it adds to each filter at each place of its window. A window is then a sum of a few
 * rows.
 */
public final class FoldedNetwork {
  private final int[] widths;
  private final int[] offsets;
  private final int filters;
  private final int rowLength;
  private final float[] rows;
  private final float[] biases;
  private final float[] output;
  private final float[] outputBias;

  /**
   * @throws IllegalArgumentException if the lexicon is not the network's
   */
  public FoldedNetwork(NetworkWeights weights, Lexicon lexicon) {
    check(weights, lexicon);
    int windows = weights.filters().length;
    this.filters = weights.biases()[0].length;
    this.widths = new int[windows];
    this.offsets = new int[windows];
    int length = 0;
    for (int window = 0; window < windows; window++) {
      widths[window] = weights.filters()[window][0][0].length;
      offsets[window] = length;
      length += widths[window] * filters;
    }
    this.rowLength = length;
    this.rows = multiply(weights, lexicon);
    this.biases = flatten(weights.biases());
    this.output = flatten(weights.output());
    this.outputBias = weights.outputBias().clone();
  }

  /** How many labels this scores. */
  public int labels() {
    return outputBias.length;
  }

  /** Space for {@link #score}, one per thread. */
  public float[] workspace() {
    return new float[biases.length + filters];
  }

  /**
   * Scores a message.
   *
   * @param workspace from {@link #workspace()}
   * @param logits one per label: the network's output is added to them
   */
  public void score(Pieces pieces, float[] workspace, float[] logits) {
    score(pieces.ids(), pieces.size(), workspace, logits);
  }

  /** Scores the first pieces of an array. */
  public void score(int[] pieces, int size, float[] workspace, float[] logits) {
    for (int window = 0; window < widths.length; window++) {
      pool(pieces, size, window, workspace);
    }
    int labels = outputBias.length;
    for (int label = 0; label < labels; label++) {
      logits[label] += outputBias[label];
    }
    for (int i = 0; i < biases.length; i++) {
      float value = workspace[i];
      if (value > 0) {
        for (int label = 0; label < labels; label++) {
          logits[label] += value * output[i * labels + label];
        }
      }
    }
  }

  /** Space for {@link #explain}, one per thread. */
  int[] places() {
    return new int[filters];
  }

  /**
   * Adds what each filter adds to the labels to the words under the window where it answered most,
   * the first of equals, times a factor.
   */
  void explain(
      Pieces pieces, float[] workspace, int[] places, float[] factors, WordContributions into) {
    for (int window = 0; window < widths.length && pieces.size() > 0; window++) {
      find(pieces, window, workspace, places);
      for (int filter = 0; filter < filters; filter++) {
        float value = workspace[window * filters + filter];
        if (value > 0 && places[filter] > -widths[window]) {
          explain(pieces, window, filter, places[filter], value, factors, into);
        }
      }
    }
  }

  private void explain(
      Pieces pieces,
      int window,
      int filter,
      int start,
      float value,
      float[] factors,
      WordContributions into) {
    int first = pieces.word(Math.max(0, start));
    int last = pieces.word(Math.min(pieces.size(), start + widths[window]) - 1);
    int row = (window * filters + filter) * outputBias.length;
    into.add(first, last, value, output, row, factors);
  }

  /** As {@link #pool}, but it also tells where each filter answered most. */
  private void find(Pieces pieces, int window, float[] workspace, int[] places) {
    int best = window * filters;
    fill(workspace, best, 0);
    for (int start = -widths[window]; start < pieces.size(); start++) {
      sum(pieces.ids(), pieces.size(), window, start, workspace);
      for (int filter = 0; filter < filters; filter++) {
        float value = workspace[biases.length + filter];
        if (value > workspace[best + filter]) {
          workspace[best + filter] = value;
          places[filter] = start;
        }
      }
    }
  }

  /** Writes the greatest answer of each filter of a window, border included, negative as 0. */
  private void pool(int[] pieces, int size, int window, float[] workspace) {
    int width = widths[window];
    int best = window * filters;
    fill(workspace, best, 0);
    for (int start = -width; start < size; start++) {
      sum(pieces, size, window, start, workspace);
      keepGreater(workspace, biases.length, best);
    }
  }

  /** Writes the answers of a window's filters at one place behind the pooled ones. */
  private void sum(int[] pieces, int size, int window, int start, float[] workspace) {
    int to = biases.length;
    System.arraycopy(biases, window * filters, workspace, to, filters);
    for (int place = 0; place < widths[window]; place++) {
      int row = rowOf(pieces, size, start + place) + offsets[window] + place * filters;
      add(row, workspace, to);
    }
  }

  private int rowOf(int[] pieces, int size, int index) {
    boolean inside = index >= 0 && index < size;
    return (inside ? pieces[index] : Vocabulary.BORDER) * rowLength;
  }

  private void add(int row, float[] workspace, int sum) {
    for (int filter = 0; filter < filters; filter++) {
      workspace[sum + filter] += rows[row + filter];
    }
  }

  private void keepGreater(float[] workspace, int sum, int best) {
    for (int filter = 0; filter < filters; filter++) {
      workspace[best + filter] = Math.max(workspace[best + filter], workspace[sum + filter]);
    }
  }

  private void fill(float[] workspace, int from, float value) {
    for (int filter = 0; filter < filters; filter++) {
      workspace[from + filter] = value;
    }
  }

  private static void check(NetworkWeights weights, Lexicon lexicon) {
    int dimensions = weights.embedding()[0].length + lexicon.words().dimensions();
    int expected = weights.filters()[0][0].length;
    int pieces = lexicon.pieces().size();
    if (pieces != weights.embedding().length || dimensions != expected) {
      throw new IllegalArgumentException(
          "a network of "
              + weights.embedding().length
              + " pieces and "
              + expected
              + " dimensions, but a lexicon of "
              + pieces
              + " and "
              + dimensions);
    }
  }

  /** A row per entry: its dimensions times all filters, which stand side by side for this. */
  private float[] multiply(NetworkWeights weights, Lexicon lexicon) {
    float[][] beside = new float[weights.filters()[0][0].length][];
    for (int dimension = 0; dimension < beside.length; dimension++) {
      beside[dimension] = beside(weights.filters(), dimension);
    }
    float[] product = new float[Math.multiplyExact(lexicon.size(), rowLength)];
    multiplyPieces(weights.embedding(), beside, product);
    multiplyWords(lexicon, beside, weights.embedding()[0].length, product);
    return product;
  }

  private void multiplyPieces(float[][] embedding, float[][] beside, float[] product) {
    for (int piece = 0; piece < embedding.length; piece++) {
      for (int dimension = 0; dimension < embedding[piece].length; dimension++) {
        add(embedding[piece][dimension], beside[dimension], product, piece * rowLength);
      }
    }
  }

  /** The row of a word is that of its piece and what its vector adds. */
  private void multiplyWords(Lexicon lexicon, float[][] beside, int first, float[] product) {
    for (int entry = lexicon.pieces().size(); entry < lexicon.size(); entry++) {
      int row = entry * rowLength;
      System.arraycopy(product, lexicon.piece(entry) * rowLength, product, row, rowLength);
      for (int dimension = first; dimension < beside.length; dimension++) {
        float value = lexicon.words().value(lexicon.word(entry), dimension - first);
        add(value, beside[dimension], product, row);
      }
    }
  }

  private float[] beside(float[][][][] filtersOfWindows, int dimension) {
    float[] row = new float[rowLength];
    for (int window = 0; window < widths.length; window++) {
      for (int filter = 0; filter < filters; filter++) {
        float[] taps = filtersOfWindows[window][filter][dimension];
        for (int place = 0; place < taps.length; place++) {
          row[offsets[window] + place * filters + filter] = taps[place];
        }
      }
    }
    return row;
  }

  private static void add(float factor, float[] row, float[] into, int from) {
    for (int i = 0; i < row.length; i++) {
      into[from + i] += factor * row[i];
    }
  }

  private static float[] flatten(float[][] matrix) {
    float[] flat = new float[matrix.length * matrix[0].length];
    for (int row = 0; row < matrix.length; row++) {
      System.arraycopy(matrix[row], 0, flat, row * matrix[row].length, matrix[row].length);
    }
    return flat;
  }
}
