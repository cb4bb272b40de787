package io.parapet.classifier.network;

import io.parapet.classifier.model.NetworkWeights;
import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
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
 * A convolutional network over word pieces, after Kim (2014): embeddings, windows of one to three
 * pieces, the maximum of each filter over the message, and one output per label.
 */
public final class PieceNetwork {
  private final NetworkShape shape;
  private final ComputationGraph graph;

  public PieceNetwork(NetworkShape shape) {
    this.shape = shape;
    this.graph = new ComputationGraph(configuration(shape));
    graph.init();
  }

  private PieceNetwork(NetworkShape shape, ComputationGraph graph) {
    this.shape = shape;
    this.graph = graph;
  }

  /** A network as it was saved, ready to be trained further. */
  public static PieceNetwork load(Path file, NetworkShape shape) throws IOException {
    return new PieceNetwork(shape, ModelSerializer.restoreComputationGraph(file.toFile(), true));
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
   * @param messages the pieces of each message
   * @param targets a row of 0 or 1 per message
   * @param weights how much each label of each message counts; 0 says nothing about it
   */
  public void fit(int[][] messages, float[][] targets, float[][] weights) {
    INDArray labels = Nd4j.createFromArray(targets);
    INDArray mask = Nd4j.createFromArray(weights);
    graph.fit(
        new MultiDataSet(
            new INDArray[] {input(messages)},
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
    return graph.outputSingle(input(messages)).toFloatMatrix();
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

  private static INDArray input(int[][] messages) {
    int longest = 0;
    for (int[] message : messages) {
      longest = Math.max(longest, message.length);
    }
    float[][] padded = new float[messages.length][longest + 2 * NetworkWeights.BORDER];
    for (int row = 0; row < messages.length; row++) {
      for (int i = 0; i < messages[row].length; i++) {
        padded[row][NetworkWeights.BORDER + i] = messages[row][i];
      }
    }
    return Nd4j.createFromArray(padded).reshape(messages.length, 1, padded[0].length);
  }

  private static ComputationGraphConfiguration configuration(NetworkShape shape) {
    var graph =
        new NeuralNetConfiguration.Builder()
            .seed(shape.seed())
            .updater(new Adam(shape.rate()))
            .weightInit(WeightInit.XAVIER)
            .graphBuilder()
            .addInputs("pieces")
            .addLayer(
                "embedding",
                new EmbeddingSequenceLayer.Builder()
                    .nIn(shape.pieces())
                    .nOut(shape.dimensions())
                    .build(),
                "pieces");
    String[] pools = new String[NetworkShape.WIDTHS.length];
    for (int i = 0; i < pools.length; i++) {
      pools[i] = "most" + i;
      graph
          .addLayer("window" + i, window(shape, NetworkShape.WIDTHS[i]), "embedding")
          .addLayer(pools[i], new GlobalPoolingLayer(PoolingType.MAX), "window" + i);
    }
    return graph.addLayer("output", output(shape), pools).setOutputs("output").build();
  }

  private static Convolution1DLayer window(NetworkShape shape, int width) {
    return new Convolution1DLayer.Builder(width)
        .nIn(shape.dimensions())
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
