package io.parapet.simulator.evaluate;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.OutcomeCounts;
import io.parapet.policies.wire.PolicyChange;
import io.parapet.policies.wire.PolicyChange.Example;
import java.util.List;
import java.util.Locale;

/**
 * What a policy author reads of a backtest.
 *
 * @param recorded whether topics were judged anew, and not the archive
 */
public record BacktestTable(BacktestResult result, boolean recorded) {
  private static final int EXAMPLES = 3;

  @Override
  public String toString() {
    if (!result.problems().isEmpty()) {
      return String.join("\n", result.problems());
    }
    if (result.events() == 0) {
      return (recorded ? "Kafka" : "The archive") + " holds nothing of that time.";
    }
    List<PolicyChange> different =
        result.changes().stream().filter(PolicyChange::changesAnything).toList();
    StringBuilder text = new StringBuilder(head());
    if (!different.isEmpty()) {
      text.append('\n').append(policies(different)).append('\n');
      different.forEach(change -> append(change, text));
    }
    int same = result.changes().size() - different.size();
    return text.append(same)
        .append(" more policies fire, and say what they said before.")
        .toString();
  }

  private String head() {
    return String.format(
            Locale.ROOT,
            "%,d events from %s to %s, %,d of them reports, %s.%n%n",
            result.events(),
            result.from(),
            result.to(),
            result.reports(),
            recorded ? "with their text" : "whose text is not archived")
        + new TextTable("events, as the ladders say", "flag", "limit", "hold", "block")
            .row(cells("in force, " + result.inForce(), result.before()))
            .row(cells("candidate, " + result.setVersion(), result.after()));
  }

  private static Object[] cells(String name, OutcomeCounts counts) {
    return new Object[] {name, counts.flag(), counts.limit(), counts.hold(), counts.block()};
  }

  private static TextTable policies(List<PolicyChange> different) {
    TextTable table =
        new TextTable(
            "policy",
            "events",
            "accounts flagged",
            "restricted",
            "upheld before",
            "upheld after, with its 95 % interval");
    for (PolicyChange change : different) {
      table.row(
          change.policy(),
          change.before().all() + " → " + change.after().all(),
          "+" + change.newlyFlagged() + " -" + change.noLongerFlagged(),
          "+" + change.newlyRestricted() + " -" + change.noLongerRestricted(),
          ruled(change.upheldBefore()),
          ruled(change.upheldAfter()));
    }
    return table;
  }

  private static String ruled(Rate upheld) {
    return upheld.of() == 0
        ? "nobody ruled"
        : upheld.hits() + " of " + upheld.of() + ", " + upheld.percent();
  }

  private static void append(PolicyChange change, StringBuilder text) {
    text.append(change.policy()).append(change.capped() ? " (too many accounts to count all)" : "");
    text.append('\n');
    change.gained().stream().limit(EXAMPLES).forEach(example -> append("+", example, text));
    change.lost().stream().limit(EXAMPLES).forEach(example -> append("-", example, text));
  }

  private static void append(String sign, Example example, StringBuilder text) {
    text.append("  ")
        .append(sign)
        .append(' ')
        .append(example.account())
        .append("  ")
        .append((example.before() + " → " + example.after()).toLowerCase(Locale.ROOT))
        .append("  ")
        .append(example.at());
    if (example.decided() != null) {
      text.append("  ruled in ").append(example.decided());
    }
    text.append('\n');
  }
}
