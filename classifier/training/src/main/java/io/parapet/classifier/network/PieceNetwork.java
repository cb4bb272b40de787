package io.parapet.classifier.network;

import io.parapet.classifier.model.NetworkWeights;
import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.Vocabulary;
import io.parapet.classifier.vocabulary.WordVectors;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A convolutional network over word pieces, after Kim (2014): two channels, one of embeddings that
 * are learned and one of word vectors that stay as they are; windows of one to three pieces, the
 * maximum of each filter over the message, and one output per label.
 */
public final class PieceNetwork {
  private final Lexicon lexicon;
  private final ComputationGraph graph;

  public PieceNetwork(NetworkShape shape, Lexicon lexicon) {
    this(lexicon, new ComputationGraph(configuration(shape, lexicon)));
    graph.init();
  }

  private PieceNetwork(Lexicon lexicon, ComputationGraph graph) {
    this.lexicon = lexicon;
    this.graph = graph;
  }

  /** A network as it was saved, ready to be trained further. */
  public static PieceNetwork load(Path file, Lexicon lexicon) throws IOException {
    return new PieceNetwork(lexicon, ModelSerializer.restoreComputationGraph(file.toFile(), true));
  }

  /** Saves the network with the state of its training. */
  public void save(Path file) throws IOException {
    ModelSerializer.writeModel(graph, file.toFile(), true);
  }

  /** Restarts the random numbers of dropout, which all networks share. */
  public void reseed(long seed) {
    Nd4j.getRandom().setSeed(seed);
  }

  /**
   * One step of Adam.
   *
   * @param messages the entries of each message in the lexicon
   * @param forgotten whose piece is to pass for unknown; the vector of a word stays
   * @param targets a row of 0 or 1 per message
   * @param weights how much each label of each message counts; 0 says nothing about it
   */
  public void fit(int[][] messages, boolean[][] forgotten, float[][] targets, float[][] weights) {
    INDArray labels = Nd4j.createFromArray(targets);
    INDArray mask = Nd4j.createFromArray(weights);
    graph.fit(
        new MultiDataSet(
            new INDArray[] {pieces(messages, forgotten), vectors(messages)},
            new INDArray[] {labels},
            null,
            new INDArray[] {mask}));
  }

  /** The loss of the last step. */
  public double loss() {
    return graph.score();
  }

  /** Probabilities, a row per message. */
  public float[][] predict(int[][] messages) {
    boolean[][] none = new boolean[messages.length][];
    for (int row = 0; row < messages.length; row++) {
      none[row] = new boolean[messages[row].length];
    }
    return graph.outputSingle(pieces(messages, none), vectors(messages)).toFloatMatrix();
  }

  /** The weights as plain arrays. */
  public NetworkWeights weights() {
    int widths = NetworkShape.WIDTHS.length;
    float[][][][] filters = new float[widths][][][];
    float[][] biases = new float[widths][];
    for (int i = 0; i < widths; i++) {
      filters[i] = cube(graph.getParam("window" + i + "_W"));
      biases[i] = graph.getParam("window" + i + "_b").toFloatVector();
    }
    return new NetworkWeights(
        graph.getParam("embedding_W").toFloatMatrix(),
        filters,
        biases,
        graph.getParam("output_W").toFloatMatrix(),
        graph.getParam("output_b").toFloatVector());
  }

  /**
   * Filters as [filter][dimension][place]. The layer declares its weights as [filter, dimension,
   * place, 1] but computes with the same memory as [place, dimension, filter].
   */
  private static float[][][] cube(INDArray weights) {
    int filters = (int) weights.size(0);
    int dimensions = (int) weights.size(1);
    int places = (int) weights.size(2);
    float[] memory = weights.dup('c').data().asFloat();
    float[][][] cube = new float[filters][dimensions][places];
    for (int i = 0; i < memory.length; i++) {
      int filter = i % filters;
      int dimension = i / filters % dimensions;
      cube[filter][dimension][i / filters / dimensions] = memory[i];
    }
    return cube;
  }

  private INDArray pieces(int[][] messages, boolean[][] forgotten) {
    float[][] padded = new float[messages.length][padded(messages)];
    for (int row = 0; row < messages.length; row++) {
      for (int i = 0; i < messages[row].length; i++) {
        int piece = forgotten[row][i] ? Vocabulary.UNKNOWN : lexicon.piece(messages[row][i]);
        padded[row][NetworkWeights.BORDER + i] = piece;
      }
    }
    return Nd4j.createFromArray(padded).reshape(messages.length, 1, padded[0].length);
  }

  private INDArray vectors(int[][] messages) {
    float[][][] padded = new float[messages.length][lexicon.words().dimensions()][padded(messages)];
    for (int row = 0; row < messages.length; row++) {
      for (int i = 0; i < messages[row].length; i++) {
        copy(lexicon.word(messages[row][i]), padded[row], NetworkWeights.BORDER + i);
      }
    }
    return Nd4j.createFromArray(padded);
  }

  private void copy(int word, float[][] into, int place) {
    for (int dimension = 0; dimension < into.length && word != WordVectors.NONE; dimension++) {
      into[dimension][place] = lexicon.words().value(word, dimension);
    }
  }

  private static int padded(int[][] messages) {
    int longest = 0;
    for (int[] message : messages) {
      longest = Math.max(longest, message.length);
    }
    return longest + 2 * NetworkWeights.BORDER;
  }

  private static ComputationGraphConfiguration configuration(NetworkShape shape, Lexicon lexicon) {
    var graph =
        new NeuralNetConfiguration.Builder()
            .seed(shape.seed())
            .updater(new Adam(shape.rate()))
            .weightInit(WeightInit.XAVIER)
            .graphBuilder()
            .addInputs("pieces", "vectors")
            .addLayer(
                "embedding",
                new EmbeddingSequenceLayer.Builder()
                    .nIn(lexicon.pieces().size())
                    .nOut(shape.dimensions())
                    .build(),
                "pieces")
            .addVertex("channels", new MergeVertex(), "embedding", "vectors");
    int channels = shape.dimensions() + lexicon.words().dimensions();
    String[] pools = new String[NetworkShape.WIDTHS.length];
    for (int i = 0; i < pools.length; i++) {
      pools[i] = "most" + i;
      graph
          .addLayer("window" + i, window(shape, channels, NetworkShape.WIDTHS[i]), "channels")
          .addLayer(pools[i], new GlobalPoolingLayer(PoolingType.MAX), "window" + i);
    }
    return graph.addLayer("output", output(shape), pools).setOutputs("output").build();
  }

  private static Convolution1DLayer window(NetworkShape shape, int channels, int width) {
    return new Convolution1DLayer.Builder(width)
        .nIn(channels)
        .nOut(shape.filters())
        .convolutionMode(ConvolutionMode.Truncate)
        .activation(Activation.RELU)
        .build();
  }

  private static OutputLayer output(NetworkShape shape) {
    return new OutputLayer.Builder(LossFunction.XENT)
        .nIn(shape.filters() * NetworkShape.WIDTHS.length)
        .nOut(shape.labels())
        .activation(Activation.SIGMOID)
        .dropOut(shape.dropout())
        .build();
  }
}
