package io.parapet.local.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Prints a line when a part becomes ready, and when something goes wrong with it. */
final class ProgressLines implements PartListener {

  private final PrintStream out;
  private final Instant begin = Instant.now();

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void changed(String part, PartState state, String detail) {
    switch (state) {
      case READY, DONE -> print(part, StatusFile.word(state));
      case RESTARTING, GIVEN_UP -> print(part, StatusFile.word(state) + ": " + detail);
      case WAITING, STARTING, STOPPED -> {}
    }
  }

  private void print(String part, String what) {
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    out.printf("%6.1f s  %-14s %s%n", seconds, part, what);
  }
}
