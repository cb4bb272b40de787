package io.parapet.simulator.evaluate;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.verdict.Outcome;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.world.Account;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often accounts of one legitimate kind were wronged, of those that acted.
 *
 * @param heldOut nothing was ever tuned on it
 * @param accused a flag or more was asked for, by more than a report's word
 * @param suspected accused, or before people because of a report and its words
 * @param limited a limit or more was asked for
 * @param held a hold or more was asked for
 */
public record InnocentRow(
    String kind, boolean heldOut, Rate accused, Rate suspected, Rate limited, Rate held) {

  /** One row a kind. */
  static List<InnocentRow> of(List<Account> accounts, Ledger ledger, KindTraits traits) {
    Map<Kind, List<Optional<Finding>>> byKind = new EnumMap<>(Kind.class);
    for (Account account : accounts) {
      if (!account.kind().abusive() && ledger.acted(account.id())) {
        byKind
            .computeIfAbsent(account.kind(), k -> new ArrayList<>())
            .add(ledger.about(account.id()));
      }
    }
    return byKind.entrySet().stream()
        .map(e -> row(e.getKey().key(), e.getValue(), traits.heldOut(e.getKey())))
        .toList();
  }

  private static InnocentRow row(String kind, List<Optional<Finding>> all, boolean heldOut) {
    return new InnocentRow(
        kind,
        heldOut,
        rate(all, Finding::accused),
        rate(all, Finding::suspected),
        rate(all, Finding::limited),
        rate(all, f -> f.atLeast(Outcome.HOLD)));
  }

  private static Rate rate(List<Optional<Finding>> all, Predicate<Finding> how) {
    return Rate.of(all.stream().flatMap(Optional::stream).filter(how).count(), all.size());
  }

  /** All rows as a table. */
  static String table(List<InnocentRow> rows) {
    TextTable table =
        new TextTable(
            "legitimate",
            "acted",
            "accused",
            "falsely accused",
            "with reports",
            "limited or worse",
            "held");
    for (InnocentRow row : rows) {
      table.row(
          row.kind() + (row.heldOut() ? " *" : ""),
          row.accused().of(),
          row.accused().hits(),
          row.accused().percent(),
          row.suspected().hits(),
          row.limited().percent(),
          row.held().hits());
    }
    return table.toString();
  }
}
