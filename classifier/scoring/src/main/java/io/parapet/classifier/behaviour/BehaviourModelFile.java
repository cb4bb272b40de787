package io.parapet.classifier.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The stored form of a model, as text:
 *
 * <pre>
 * parapet-behaviour 1
 * inputs sender.strangers_24h …
 * layer OUTPUTS INPUTS
 * bias weight weight …           (a line for each output)
 * </pre>
 */
public final class BehaviourModelFile {
  private static final String MAGIC = "parapet-behaviour 1";
  private static final String INPUTS = "inputs ";
  private static final String LAYER = "layer ";

  private BehaviourModelFile() {}

  public static String write(BehaviourModel model) {
    StringBuilder text = new StringBuilder(MAGIC).append('\n');
    text.append(INPUTS).append(String.join(" ", model.inputs().names())).append('\n');
    for (DenseLayer layer : model.layers()) {
      text.append(LAYER).append(layer.biases().length).append(' ');
      text.append(layer.weights()[0].length).append('\n');
      for (int row = 0; row < layer.biases().length; row++) {
        text.append(number(layer.biases()[row])).append(' ').append(row(layer.weights()[row]));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException telling the line and what was expected there
   */
  public static BehaviourModel read(String text) {
    Lines lines = new Lines(text.lines().iterator());
    if (!lines.next().equals(MAGIC)) {
      throw lines.expected(MAGIC);
    }
    BehaviourInputs inputs = BehaviourInputs.of(List.of(lines.after(INPUTS).split(" ")));
    List<DenseLayer> layers = new ArrayList<>();
    int width = inputs.size();
    while (lines.hasNext()) {
      DenseLayer layer = lines.layer(width);
      layers.add(layer);
      width = layer.biases().length;
    }
    if (width != 1) {
      throw lines.expected("a last layer of one output");
    }
    return new BehaviourModel(inputs, layers);
  }

  private static String row(float[] weights) {
    return IntStream.range(0, weights.length)
        .mapToObj(i -> number(weights[i]))
        .collect(Collectors.joining(" "));
  }

  private static String number(float value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private static final class Lines {
    private final Iterator<String> lines;
    private int number;

    Lines(Iterator<String> lines) {
      this.lines = lines;
    }

    boolean hasNext() {
      return lines.hasNext();
    }

    String next() {
      number++;
      return lines.hasNext() ? lines.next() : "";
    }

    String after(String start) {
      String line = next();
      if (!line.startsWith(start)) {
        throw expected("'" + start.strip() + "'");
      }
      return line.substring(start.length());
    }

    DenseLayer layer(int width) {
      float[] shape = numbers(after(LAYER), 2);
      if (shape[1] != width) {
        throw expected("a layer of " + width + " inputs");
      }
      int outputs = (int) shape[0];
      float[][] weights = new float[outputs][];
      float[] biases = new float[outputs];
      for (int row = 0; row < outputs; row++) {
        float[] all = numbers(next(), width + 1);
        biases[row] = all[0];
        weights[row] = Arrays.copyOfRange(all, 1, all.length);
      }
      return new DenseLayer(weights, biases);
    }

    private float[] numbers(String line, int count) {
      String[] words = line.split(" ");
      if (words.length != count) {
        throw expected(count + " numbers");
      }
      float[] numbers = new float[count];
      try {
        for (int i = 0; i < count; i++) {
          numbers[i] = Float.parseFloat(words[i]);
        }
      } catch (NumberFormatException e) {
        throw expected(count + " numbers");
      }
      return numbers;
    }

    IllegalArgumentException expected(String what) {
      return new IllegalArgumentException("behaviour model, line " + number + ": expected " + what);
    }
  }
}
