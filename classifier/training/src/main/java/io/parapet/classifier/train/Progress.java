package io.parapet.classifier.train;

import java.io.PrintStream;

/** Shows how far training is: a bar with the loss, the held-out score and the time left. */
public final class Progress {
  private static final int WIDTH = 24;
  private static final int STEPS_PER_LINE = 10;

  private final PrintStream out;
  private final boolean shown;
  private String task = "";
  private long start = System.nanoTime();
  private double lastArea = 0.5;

  private volatile boolean stopped;

  private Progress(PrintStream out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  /** Progress on a terminal or a log. */
  public static Progress on(PrintStream out) {
    return new Progress(out, true);
  }

  /** No progress. */
  public static Progress silent() {
    return new Progress(System.err, false);
  }

  /** Asks training to end soon and to keep the best so far; for another thread. */
  public void stop() {
    stopped = true;
  }

  /** Whether training was asked to end. */
  public boolean isStopped() {
    return stopped;
  }

  /** Names what happens next. */
  public void task(String name) {
    task = name;
    start = System.nanoTime();
    if (shown) {
      out.println(name);
    }
  }

  /** One of several parts of a task begins. */
  void part(String name, int done, int parts) {
    if (shown) {
      out.printf(
          "%s [%s] %d of %d, %s%s%n",
          task, bar(done / (double) parts), done + 1, parts, name, left(done, parts));
    }
  }

  void step(int epoch, int most, int step, int steps, double loss) {
    if (shown && step % STEPS_PER_LINE == 0) {
      double share = step / (double) steps;
      out.printf(
          "\r%s epoch %d [%s] loss %.4f, held-out AUC %.4f%s, at most %s in all    ",
          task,
          epoch,
          bar(share),
          loss,
          lastArea,
          left(step, steps),
          duration(remaining(step, steps) + (most - epoch) * secondsFor(step, steps)));
    }
  }

  void epoch(int epoch, int most, double loss, double area) {
    lastArea = area;
    if (shown) {
      out.printf(
          "\r%s epoch %d of at most %d: loss %.4f, held-out AUC %.4f, took %s%30s%n",
          task, epoch, most, loss, area, duration((System.nanoTime() - start) / 1e9), "");
    }
    start = System.nanoTime();
  }

  private String left(int done, int all) {
    return done == 0 ? "" : ", " + duration(remaining(done, all)) + " left";
  }

  private double remaining(int done, int all) {
    return secondsFor(done, all) * (all - done) / all;
  }

  /** Seconds that all takes, judged by what is done. */
  private double secondsFor(int done, int all) {
    return (System.nanoTime() - start) / 1e9 * all / done;
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
  }

  private static String bar(double share) {
    int full = (int) (share * WIDTH);
    return "#".repeat(full) + ".".repeat(WIDTH - full);
  }
}
