package io.parapet.simulator.evaluate;

/**
 * What went in and what came out.
 *
 * @param events around direct messages
 * @param senders distinct accounts that wrote
 */
public record Totals(
    long events,
    long reports,
    long messageVerdicts,
    long otherVerdicts,
    long reportVerdicts,
    long deadLetters,
    long senders) {
  public long in() {
    return events + reports;
  }

  public long out() {
    return messageVerdicts + otherVerdicts + reportVerdicts + deadLetters;
  }

  /** Whether each input had one answer. */
  public boolean addUp() {
    return in() == out();
  }
}
