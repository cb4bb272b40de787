package io.parapet.simulator.evaluate;

/** The totals for the terminal. */
final class Summary {
  private Summary() {}

  static String of(Totals totals) {
    return new TextTable("in", "", "out", "")
            .row("events", totals.events(), "verdicts on messages", totals.messageVerdicts())
            .row("reports", totals.reports(), "verdicts on other events", totals.otherVerdicts())
            .row("", "", "verdicts on reports", totals.reportVerdicts())
            .row("", "", "dead letters", totals.deadLetters())
            .row("together", totals.in(), totals.addUp() ? "together" : "NOT EQUAL", totals.out())
            .row("senders", totals.senders(), "", "")
        + "\n";
  }
}
