package io.parapet.classifier.train;

import java.io.PrintStream;
import java.time.Duration;

/** Shows how far training is: a bar with the loss, the held-out score and the time left. */
public final class Progress {
  private static final int WIDTH = 24;
  private static final int STEPS_PER_LINE = 10;

  private final PrintStream out;
  private final boolean shown;
  private String task = "";
  private long epochStart = System.nanoTime();

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

  boolean isStopped() {
    return stopped;
  }

  /** Names what happens next. */
  public void task(String name) {
    task = name;
    epochStart = System.nanoTime();
    if (shown) {
      out.println(name);
    }
  }

  void step(int epoch, int step, int steps, double loss) {
    if (shown && step % STEPS_PER_LINE == 0) {
      double share = step / (double) steps;
      long elapsed = System.nanoTime() - epochStart;
      Duration left = Duration.ofNanos((long) (elapsed * (1 - share) / share));
      out.printf(
          "\r%s epoch %d [%s] loss %.4f, %d s left in this epoch ",
          task, epoch, bar(share), loss, left.toSeconds());
    }
  }

  void epoch(int epoch, int most, double loss, double area) {
    if (shown) {
      long seconds = Duration.ofNanos(System.nanoTime() - epochStart).toSeconds();
      out.printf(
          "\r%s epoch %d of at most %d: loss %.4f, held-out AUC %.4f, %d s          %n",
          task, epoch, most, loss, area, seconds);
      epochStart = System.nanoTime();
    }
  }

  private static String bar(double share) {
    int full = (int) (share * WIDTH);
    return "#".repeat(full) + ".".repeat(WIDTH - full);
  }
}
