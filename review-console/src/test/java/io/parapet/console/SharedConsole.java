package io.parapet.console;

import io.parapet.console.store.elastic.Elastic;
import io.parapet.console.store.elastic.Indices;
import org.jspecify.annotations.Nullable;

/**
 * One console for all tests that only use it. Whoever counts what a console sends closes it first:
 * it would send along.
 */
public final class SharedConsole {
  private static @Nullable RunningConsole running;

  private SharedConsole() {}

  public static synchronized RunningConsole get() {
    if (running == null) {
      running = RunningConsole.start("--parapet.undo=1s");
    }
    return running;
  }

  /** Starts it anew with other settings; who does closes it in the end. */
  public static synchronized RunningConsole with(String... settings) {
    close();
    running = RunningConsole.start(settings);
    return running;
  }

  public static synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /** Forgets all cases and what people did. */
  public static void empty() {
    Elastic elastic = get().bean(Elastic.class);
    elastic.send("DELETE", "/parapet-cases-v1", null);
    elastic.send("DELETE", "/parapet-desk-v1", null);
    Indices.apply(elastic);
  }

  public static void settle() {
    Elastic elastic = get().bean(Elastic.class);
    elastic.send("POST", "/" + Indices.CASES + "," + Indices.DESK + "/_refresh", null);
  }
}
