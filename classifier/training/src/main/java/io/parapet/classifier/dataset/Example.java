package io.parapet.classifier.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
   * @throws IOException if the file cannot be read, is not UTF-8, or a line has fewer fields; the
   *     message names it
   */
  public static List<Example> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
      throw new IOException(file + ":" + line(bytes, in.position()) + " expected UTF-8");
    }
    return parse(text.flip().toString(), file);
  }

  /**
   * As {@link #read}, but what is not UTF-8 is read as U+FFFD: whatever people send has a score.
   *
   * @throws IOException if the file cannot be read, or a line has fewer fields; the message names
   *     it
   */
  public static List<Example> readAnything(Path file) throws IOException {
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file);
  }

  private static List<Example> parse(String text, Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : text.split("\n")) {
      String written = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      examples.add(parse(written, file + ":" + (examples.size() + 1)));
    }
    return examples;
  }

  private static long line(byte[] bytes, int at) {
    return 1 + IntStream.range(0, at).filter(i -> bytes[i] == '\n').count();
  }

  private static Example parse(String line, String place) throws IOException {
    String[] fields = line.split("\t", 3);
    if (fields.length < 3) {
      throw new IOException(place + " expected id, label and text, parted by tabs");
    }
    return new Example(fields[0], fields[1], fields[2]);
  }
}
