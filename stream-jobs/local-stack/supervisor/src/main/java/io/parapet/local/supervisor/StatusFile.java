package io.parapet.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the state of each part in a file, for {@code status} in another process. */
final class StatusFile implements PartListener {

  private static final String SEPARATOR = "=";

  private final Path file;
  private final Map<String, String> states = new LinkedHashMap<>();

  StatusFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void changed(String part, PartState state, String detail) {
    states.put(part, detail.isEmpty() ? word(state) : word(state) + ": " + detail);
    try {
      Path whole = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(whole, text());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file, failure);
    }
  }

  private String text() {
    return states.entrySet().stream()
        .map(entry -> entry.getKey() + SEPARATOR + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** The state by part, in the order in which they start. */
  static Map<String, String> read(Path file) {
    Map<String, String> states = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int end = line.indexOf(SEPARATOR);
        states.put(line.substring(0, end), line.substring(end + 1));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
    return states;
  }

  static String word(PartState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
