package io.parapet.classifier.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        examples.add(parse(line, file + ":" + (examples.size() + 1)));
      }
    } catch (CharacterCodingException notText) {
      throw new IOException(file + ": expected UTF-8, after line " + examples.size(), notText);
    }
    return examples;
  }

  private static Example parse(String line, String place) throws IOException {
    String[] fields = line.split("\t", 3);
    if (fields.length < 3) {
      throw new IOException(place + " expected id, label and text, parted by tabs");
    }
    return new Example(fields[0], fields[1], fields[2]);
  }
}
