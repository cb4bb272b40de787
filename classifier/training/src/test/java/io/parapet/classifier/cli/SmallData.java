package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.LabelMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** A folder with a small file for each data set, of made-up texts for each of its labels. */
final class SmallData {
  private static final int PER_LABEL = 20;
  private static final String[] WORDS = {
    "hello", "you", "are", "idiot", "win", "free", "prize", "call", "now", "women", "muslims",
    "great", "cake", "tonight", "ich", "nicht", "voce", "muito", "love", "hate", "kill", "friend"
  };

  private SmallData() {}

  static Path in(Path folder) throws IOException {
    Random random = new Random(3);
    for (String line : labels()) {
      String[] fields = line.split("\t");
      Files.write(
          folder.resolve(fields[0] + ".train.tsv"),
          texts(fields[1], random),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    return folder;
  }

  private static List<String> texts(String label, Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < PER_LABEL; i++) {
      StringBuilder text = new StringBuilder(label + " " + i);
      for (int word = 0; word < 9; word++) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      lines.add("x-" + i + "\t" + label + "\t" + text);
    }
    return lines;
  }

  private static List<String> labels() throws IOException {
    try (InputStream in = LabelMap.class.getResourceAsStream("label-map.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "label-map.txt").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
