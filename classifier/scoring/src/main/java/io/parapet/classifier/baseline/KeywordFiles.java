package io.parapet.classifier.baseline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists bundled with this package: one file per language. */
final class KeywordFiles {
  private static final List<String> LANGUAGES = List.of("en", "de", "pt", "es", "fr");

  private KeywordFiles() {}

  static List<Keyword> bundled() {
    List<Keyword> keywords = new ArrayList<>();
    for (String language : LANGUAGES) {
      lines(language + ".txt").forEach(line -> keywords.add(Keyword.parse(line, language)));
    }
    return keywords;
  }

  /** The lines of a file without comments and blank lines. */
  private static List<String> lines(String file) {
    try (InputStream in = KeywordFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
