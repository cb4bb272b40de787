package io.parapet.local.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part did not start; the message names it and ends with the last lines of its log. */
public final class NodeFailed extends RuntimeException {

  private static final int LAST_LINES = 15;

  private final String sentence;

  NodeFailed(NodeSpec spec, String what) {
    this(spec.name() + " " + what, spec.jvm().log());
  }

  private NodeFailed(String sentence, Path log) {
    super(sentence + "; see " + log + "\n" + tail(log));
    this.sentence = sentence;
  }

  /** What happened, without the log. */
  public String sentence() {
    return sentence;
  }

  private static String tail(Path log) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "(no log: " + unreadable.getMessage() + ")";
    }
  }
}
