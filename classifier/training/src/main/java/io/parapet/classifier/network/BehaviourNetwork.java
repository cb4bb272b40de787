package io.parapet.classifier.network;

import io.parapet.classifier.behaviour.DenseLayer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Two rectified hidden layers and one sigmoid output over standardised features. */
public final class BehaviourNetwork {
  private static final int FIRST = 16;
  private static final int SECOND = 8;

  private final MultiLayerNetwork network;

  /**
   * @param inputs how many numbers go in
   */
  public BehaviourNetwork(int inputs, long seed) {
    network = new MultiLayerNetwork(configuration(inputs, seed));
    network.init();
  }

  /**
   * One step of Adam.
   *
   * @param numbers a row per example
   * @param targets 0 or 1 per example
   * @param weights how much each example counts
   */
  public void fit(float[][] numbers, float[] targets, float[] weights) {
    INDArray labels = Nd4j.createFromArray(targets).reshape(targets.length, 1);
    INDArray mask = Nd4j.createFromArray(weights).reshape(weights.length, 1);
    network.fit(new DataSet(Nd4j.createFromArray(numbers), labels, null, mask));
  }

  /** Probabilities, one per row. */
  public float[] predict(float[][] numbers) {
    return network.output(Nd4j.createFromArray(numbers)).toFloatVector();
  }

  /** The weights as plain arrays. */
  public List<DenseLayer> layers() {
    List<DenseLayer> layers = new ArrayList<>();
    for (int i = 0; i < network.getnLayers(); i++) {
      float[][] weights = network.getParam(i + "_W").transpose().dup('c').toFloatMatrix();
      layers.add(new DenseLayer(weights, network.getParam(i + "_b").toFloatVector()));
    }
    return layers;
  }

  private static MultiLayerConfiguration configuration(int inputs, long seed) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .updater(new Adam(3e-3))
        .l2(1e-4)
        .weightInit(WeightInit.XAVIER)
        .list()
        .layer(hidden(inputs, FIRST))
        .layer(hidden(FIRST, SECOND))
        .layer(
            new OutputLayer.Builder(LossFunction.XENT)
                .nIn(SECOND)
                .nOut(1)
                .activation(Activation.SIGMOID)
                .build())
        .build();
  }

  private static org.deeplearning4j.nn.conf.layers.DenseLayer hidden(int in, int out) {
    return new org.deeplearning4j.nn.conf.layers.DenseLayer.Builder()
        .nIn(in)
        .nOut(out)
        .activation(Activation.RELU)
        .build();
  }
}
