package io.parapet.classifier.dataset;

import io.parapet.classifier.model.Bundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All texts to learn from and to measure on.
 *
 * @param texts of all data sets and generators
 * @param hashes SHA-256 of each file read, and of what our own files say
 */
public record Corpus(List<KnownText> texts, Map<String, String> hashes) {

  /**
   * Reads {@code <set>.train.tsv} for each set of the label map and adds the synthetic texts.
   *
   * @throws IOException if a file is absent or not as expected
   */
  public static Corpus read(Path folder, long seed) throws IOException {
    LabelMap map = LabelMap.bundled();
    List<KnownText> texts = new ArrayList<>();
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String set : map.sets()) {
      Path file = folder.resolve(set + ".train.tsv");
      hashes.put(file.getFileName().toString(), sha256(file));
      for (Example example : Example.read(file)) {
        texts.add(
            new KnownText(
                set,
                example.label(),
                example.text(),
                map.meaning(set, example.label()),
                Split.group(example.text()),
                Split.isKept(example.text())));
      }
    }
    for (String own : List.of(LabelMap.FILE, Synthetic.TO_LEARN)) {
      String said = String.join("\n", LabelMap.lines(own));
      hashes.put(own, Bundle.sha256(said.getBytes(StandardCharsets.UTF_8)));
    }
    texts.addAll(Synthetic.generate(seed));
    return new Corpus(texts, hashes);
  }

  /** The corpus with more texts, from a file. */
  public Corpus with(List<KnownText> more, Path file) throws IOException {
    List<KnownText> all = new ArrayList<>(texts);
    all.addAll(more);
    Map<String, String> allHashes = new LinkedHashMap<>(hashes);
    allHashes.put(file.getFileName().toString(), sha256(file));
    return new Corpus(all, allHashes);
  }

  /** What may be learned from. */
  public List<KnownText> toLearn() {
    return texts.stream().filter(text -> !text.kept()).toList();
  }

  /** What is kept back for measuring. */
  public List<KnownText> kept() {
    return texts.stream().filter(KnownText::kept).toList();
  }

  private static String sha256(Path file) throws IOException {
    return Bundle.sha256(Files.readAllBytes(file));
  }
}
