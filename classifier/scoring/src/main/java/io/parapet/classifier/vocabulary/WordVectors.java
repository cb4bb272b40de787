package io.parapet.classifier.vocabulary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Words with a vector each, by the hashes of the words: words that are used alike have like
 * vectors. A value is a byte, times a scale per dimension.
 */
public final class WordVectors {
  /** The number of no word. */
  public static final int NONE = -1;

  private final Vocabulary words;
  private final int[] hashes;
  private final float[] scales;
  private final byte[] codes;

  /**
   * @param hashes of the words, see {@link PieceHash}
   * @param scales what the code 1 stands for, per dimension
   * @param codes [word × dimension]
   */
  public WordVectors(int[] hashes, float[] scales, byte[] codes) {
    if (codes.length != hashes.length * scales.length) {
      throw new IllegalArgumentException(
          hashes.length + " words of " + scales.length + " dimensions, but " + codes.length);
    }
    this.words = new Vocabulary(hashes);
    this.hashes = hashes.clone();
    this.scales = scales.clone();
    this.codes = codes.clone();
  }

  /** No words at all, of no dimensions. */
  public static WordVectors none() {
    return new WordVectors(new int[0], new float[0], new byte[0]);
  }

  /** How many words there are. */
  public int size() {
    return hashes.length;
  }

  /** How long a vector is. */
  public int dimensions() {
    return scales.length;
  }

  /** The hash of a word. */
  public int hash(int word) {
    return hashes[word];
  }

  /** The number of the word with a hash, or {@link #NONE}. */
  public int find(int hash) {
    int found = words.find(hash);
    return found == Vocabulary.UNKNOWN ? NONE : found - Vocabulary.FIRST;
  }

  /** One value of a word's vector. */
  public float value(int word, int dimension) {
    return scales[dimension] * codes[word * scales.length + dimension];
  }

  /** Only some of the words, in the same order. */
  public WordVectors only(int... chosen) {
    int[] kept = IntStream.of(chosen).sorted().distinct().toArray();
    ByteBuffer keptCodes = ByteBuffer.allocate(kept.length * scales.length);
    for (int word : kept) {
      keptCodes.put(codes, word * scales.length, scales.length);
    }
    return new WordVectors(
        IntStream.of(kept).map(word -> hashes[word]).toArray(), scales, keptCodes.array());
  }

  /** Writes this as {@link #read} reads it. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(hashes.length);
    out.writeInt(scales.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(codes);
  }

  /** Reads what {@link #write} wrote. */
  public static WordVectors read(DataInputStream in) throws IOException {
    int[] hashes = new int[in.readInt()];
    float[] scales = new float[in.readInt()];
    buffer(hashes.length, in).asIntBuffer().get(hashes);
    buffer(scales.length, in).asFloatBuffer().get(scales);
    byte[] codes = new byte[Math.multiplyExact(hashes.length, scales.length)];
    in.readFully(codes);
    return new WordVectors(hashes, scales, codes);
  }

  private static ByteBuffer buffer(int numbers, DataInputStream in) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(numbers, Integer.BYTES)];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
