package io.parapet.classifier.model;

import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.PieceHash;
import io.parapet.classifier.vocabulary.Vocabulary;
import io.parapet.classifier.vocabulary.WordVectors;
import io.parapet.policies.score.TextLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Models with random weights: small, but of the shape of real ones. */
public final class SmallModels {
  private static final int BITS = 12;

  private SmallModels() {}

  /** A model of all labels. */
  public static TextModel random(long seed) {
    Random random = new Random(seed);
    List<String> labels = Stream.of(TextLabel.values()).map(TextLabel::key).toList();
    int[] pieces = Stream.of("kill", "you", "cake").mapToInt(w -> PieceHash.of(w, true)).toArray();
    Vocabulary vocabulary = new Vocabulary(pieces);
    byte[] table = new byte[labels.size() << BITS];
    random.nextBytes(table);
    float[] ones = ones(labels.size());
    return new TextModel(
        labels,
        new LinearTable(BITS, labels.size(), table, ones),
        new Lexicon(vocabulary, vectors(random)),
        List.of(network(random, vocabulary.size(), labels.size())),
        new Blend(ones, ones, new float[labels.size()]),
        new double[labels.size()]);
  }

  /** Vectors of three dimensions, of a piece and of a word that is none. */
  private static WordVectors vectors(Random random) {
    int[] words = Stream.of("kill", "murder").mapToInt(w -> PieceHash.of(w, true)).toArray();
    byte[] codes = new byte[3 * words.length];
    random.nextBytes(codes);
    return new WordVectors(words, new float[] {0.01f, 0.02f, 0.03f}, codes);
  }

  private static NetworkWeights network(Random random, int pieces, int labels) {
    float[][][][] filters = {cube(random, 5, 7, 1), cube(random, 5, 7, 2), cube(random, 5, 7, 3)};
    float[][] biases = matrix(random, 3, 5);
    return new NetworkWeights(
        matrix(random, pieces, 4),
        filters,
        biases,
        matrix(random, 15, labels),
        matrix(random, 1, labels)[0]);
  }

  private static float[][][] cube(Random random, int filters, int dimensions, int places) {
    float[][][] cube = new float[filters][][];
    Arrays.setAll(cube, filter -> matrix(random, dimensions, places));
    return cube;
  }

  private static float[][] matrix(Random random, int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int column = 0; column < columns; column++) {
        row[column] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
