package io.parapet.classifier.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One labelled text.
 *
 * @param id of the example in its file
 * @param label as its file has it
 * @param text as written
 */
public record Example(String id, String label, String text) {

  /**
   * Reads {@code id<TAB>label<TAB>text} lines; a text may hold tabs.
   *
   * @throws IOException if the file cannot be read, or a line has fewer fields; the message names
   *     it
   */
  public static List<Example> read(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] fields = line.split("\t", 3);
      if (fields.length < 3) {
        throw new IOException(file + ":" + number + " expected id, label and text, parted by tabs");
      }
      examples.add(new Example(fields[0], fields[1], fields[2]));
    }
    return examples;
  }
}
