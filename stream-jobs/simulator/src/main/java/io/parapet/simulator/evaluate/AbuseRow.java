package io.parapet.simulator.evaluate;

import io.parapet.policies.feedback.Rate;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well one kind of abuse was found.
 *
 * @param heldOut nothing was ever tuned on it
 * @param found accounts accused, of those that acted
 * @param suspected accused, or before people because of a report and its words
 * @param limited accounts for which a limit or more was asked
 * @param medianSeconds from first action to accusation, of those found
 * @param ninetiethSeconds the same, ninetieth percentile
 * @param medianActions own actions up to the accusation
 */
public record AbuseRow(
    String kind,
    String harm,
    boolean heldOut,
    Rate found,
    Rate suspected,
    Rate limited,
    long medianSeconds,
    long ninetiethSeconds,
    long medianActions) {

  /** One row a kind, of the accounts that acted. */
  static List<AbuseRow> of(List<Account> accounts, Ledger ledger, KindTraits traits) {
    Map<Kind, List<Optional<Finding>>> byKind = new EnumMap<>(Kind.class);
    for (Account account : accounts) {
      if (account.kind().abusive() && ledger.acted(account.id())) {
        byKind
            .computeIfAbsent(account.kind(), k -> new ArrayList<>())
            .add(ledger.about(account.id()));
      }
    }
    return byKind.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue(), traits.heldOut(e.getKey())))
        .toList();
  }

  private static AbuseRow row(Kind kind, List<Optional<Finding>> all, boolean heldOut) {
    List<Finding> found = all.stream().flatMap(Optional::stream).filter(Finding::accused).toList();
    long suspected = all.stream().flatMap(Optional::stream).filter(Finding::suspected).count();
    List<Long> seconds =
        found.stream()
            .flatMap(f -> f.timeToDetection().stream())
            .map(Duration::toSeconds)
            .sorted()
            .toList();
    return new AbuseRow(
        kind.key(),
        kind.harm().key(),
        heldOut,
        Rate.of(found.size(), all.size()),
        Rate.of(suspected, all.size()),
        Rate.of(found.stream().filter(Finding::limited).count(), all.size()),
        quantile(seconds, 0.5),
        quantile(seconds, 0.9),
        quantile(found.stream().map(Finding::actionsBefore).sorted().toList(), 0.5));
  }

  /** The value at that share of a sorted list; 0 when it is empty. */
  static long quantile(List<Long> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  /** All rows as a table. */
  static String table(List<AbuseRow> rows) {
    TextTable table =
        new TextTable(
            "abuse",
            "acted",
            "found",
            "recall",
            "with reports",
            "limited or worse",
            "median",
            "90 %",
            "actions");
    for (AbuseRow row : rows) {
      table.row(
          row.kind() + (row.heldOut() ? " *" : ""),
          row.found().of(),
          row.found().hits(),
          row.found().percent(),
          row.suspected().hits(),
          row.limited().percent(),
          Times.shortly(row.medianSeconds()),
          Times.shortly(row.ninetiethSeconds()),
          row.medianActions());
    }
    return table.toString();
  }
}
