package io.parapet.simulator.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads a tab-separated UTF-8 file row by row. Empty lines are passed over. */
final class Table implements Iterator<Row>, AutoCloseable {
  private final Path file;
  private final String columns;
  private final int width;
  private final BufferedReader reader;
  private long number;
  private @Nullable Row next;

  /**
   * Opens the file.
   *
   * @param columns their names in words, for messages; as many as there must be
   * @throws IllegalArgumentException if there is no such file
   */
  Table(Path file, String... columns) {
    this.file = file;
    this.columns = String.join(", ", columns);
    width = columns.length;
    try {
      reader = Files.newBufferedReader(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + " does not exist", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    next = advance();
  }

  /** Leaves out the first line, which names the columns. */
  Table withoutHeader() {
    if (next != null && next.number() == 1) {
      next = advance();
    }
    return this;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    Row row = next;
    if (row == null) {
      throw new NoSuchElementException("end of " + file);
    }
    next = advance();
    return row;
  }

  private @Nullable Row advance() {
    String line = readLine();
    while (line != null && line.isBlank()) {
      line = readLine();
    }
    return line == null ? null : row(line);
  }

  private Row row(String line) {
    Row row = new Row(file, number, List.of(line.split("\t", -1)));
    if (row.cells().size() != width) {
      throw row.bad(
          width + " columns with tabs between (" + columns + "), not " + row.cells().size());
    }
    return row;
  }

  private @Nullable String readLine() {
    number++;
    try {
      return reader.readLine();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ":" + number + " expected UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ":" + number + " cannot be read", e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
