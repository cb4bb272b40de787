package io.parapet.classifier.vectors;

import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.vocabulary.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The vectors that come with training: English words of GloVe, see {@code english.md} beside. */
public final class EnglishVectors {
  private static final String RESOURCE = "english.vectors";

  private EnglishVectors() {}

  /** The vectors. */
  public static WordVectors bundled() {
    try {
      return WordVectors.read(new DataInputStream(new ByteArrayInputStream(bytes())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** What the vectors are, for the provenance of a model. */
  public static String provenance() {
    return "GloVe 6B (PDDL 1.0), sha256 " + Bundle.sha256(bytes());
  }

  private static byte[] bytes() {
    try (InputStream in = EnglishVectors.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
