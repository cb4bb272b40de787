package io.parapet.local.child;

import java.io.IOException;
import java.time.Duration;

/** Ends this JVM when standard input closes: first politely, then at once. */
final class ParentWatch {

  /**
   * How long shutdown may take, so that a hanging hook cannot keep an orphan alive. The JVM writes
   * its class archive in this time, which takes seconds.
   */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private ParentWatch() {}

  static void start() {
    daemon("parent-watch", ParentWatch::leaveWithParent);
  }

  private static void leaveWithParent() {
    awaitEndOfInput();
    daemon("halt-after-grace", ParentWatch::haltAfterGrace);
    System.exit(0);
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // The parent never writes; only the end of the stream means something.
      }
    } catch (IOException closed) {
      // A broken pipe means the same as a closed one.
    }
  }

  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException hurry) {
      // Nothing left to wait for.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable task) {
    Thread.ofPlatform().daemon().name(name).start(task);
  }
}
