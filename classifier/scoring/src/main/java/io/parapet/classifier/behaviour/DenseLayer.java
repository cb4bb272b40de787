package io.parapet.classifier.behaviour;

/**
 * One layer of a network: for each output its weights over the inputs, and a bias.
 *
 * @param weights [output][input]
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying would cost.
public record DenseLayer(float[][] weights, float[] biases) {
  public DenseLayer {
    if (weights.length != biases.length) {
      throw new IllegalArgumentException("a layer needs a bias for each output");
    }
  }

  float[] apply(float[] inputs) {
    float[] outputs = new float[biases.length];
    for (int row = 0; row < outputs.length; row++) {
      float sum = biases[row];
      float[] own = weights[row];
      for (int i = 0; i < own.length; i++) {
        sum += own[i] * inputs[i];
      }
      outputs[row] = sum;
    }
    return outputs;
  }
}
