package io.parapet.classifier.model;

import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.Vocabulary;
import io.parapet.classifier.vocabulary.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The weights of a model as one compressed file: table, hashes of pieces, vectors of words,
 * networks.
 */
final class WeightsFile {
  private static final int CHUNK = 1 << 16;

  /**
   * What the file holds.
   *
   * @param table of n-grams, one byte per row and label
   */
  @SuppressWarnings("ArrayRecordComponent") // weights are arrays; nobody compares them
  record Content(byte[] table, Lexicon lexicon, List<NetworkWeights> networks) {}

  private WeightsFile() {}

  static byte[] write(TextModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, CHUNK))) {
      out.writeInt(model.linear().weights().length);
      out.write(model.linear().weights());
      int[] hashes = model.lexicon().pieces().hashes();
      out.writeInt(hashes.length);
      for (int hash : hashes) {
        out.writeInt(hash);
      }
      model.lexicon().words().write(out);
      out.writeInt(model.networks().size());
      for (NetworkWeights network : model.networks()) {
        writeNetwork(network, out);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static Content read(byte[] bytes) throws IOException {
    Inflater inflater = new Inflater();
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(bytes), inflater, CHUNK))) {
      byte[] table = new byte[in.readInt()];
      in.readFully(table);
      int[] hashes = new int[in.readInt()];
      read(hashes.length, in).asIntBuffer().get(hashes);
      Lexicon lexicon = new Lexicon(new Vocabulary(hashes), WordVectors.read(in));
      List<NetworkWeights> networks = new ArrayList<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        networks.add(readNetwork(in));
      }
      return new Content(table, lexicon, networks);
    } finally {
      inflater.end();
    }
  }

  private static void writeNetwork(NetworkWeights network, DataOutputStream out)
      throws IOException {
    writeMatrix(network.embedding(), out);
    out.writeInt(network.filters().length);
    for (int window = 0; window < network.filters().length; window++) {
      out.writeInt(network.filters()[window].length);
      for (float[][] filter : network.filters()[window]) {
        writeMatrix(filter, out);
      }
    }
    writeMatrix(network.biases(), out);
    writeMatrix(network.output(), out);
    writeVector(network.outputBias(), out);
  }

  private static NetworkWeights readNetwork(DataInputStream in) throws IOException {
    float[][] embedding = readMatrix(in);
    float[][][][] filters = new float[in.readInt()][][][];
    for (int window = 0; window < filters.length; window++) {
      filters[window] = new float[in.readInt()][][];
      for (int filter = 0; filter < filters[window].length; filter++) {
        filters[window][filter] = readMatrix(in);
      }
    }
    return new NetworkWeights(embedding, filters, readMatrix(in), readMatrix(in), readVector(in));
  }

  private static void writeMatrix(float[][] matrix, DataOutputStream out) throws IOException {
    out.writeInt(matrix.length);
    for (float[] row : matrix) {
      writeVector(row, out);
    }
  }

  private static float[][] readMatrix(DataInputStream in) throws IOException {
    float[][] matrix = new float[in.readInt()][];
    for (int row = 0; row < matrix.length; row++) {
      matrix[row] = readVector(in);
    }
    return matrix;
  }

  private static void writeVector(float[] vector, DataOutputStream out) throws IOException {
    out.writeInt(vector.length);
    for (float value : vector) {
      out.writeFloat(value);
    }
  }

  private static float[] readVector(DataInputStream in) throws IOException {
    float[] vector = new float[in.readInt()];
    read(vector.length, in).asFloatBuffer().get(vector);
    return vector;
  }

  /** Numbers of four bytes at once: one by one, reading the file took twice as long. */
  private static ByteBuffer read(int numbers, DataInputStream in) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(numbers, Integer.BYTES)];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
