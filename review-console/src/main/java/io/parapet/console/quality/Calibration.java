package io.parapet.console.quality;

import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session in which a team talks about cases that people judged differently, until it is clear
 * what the rules ask for. Who said what is seen by nobody.
 *
 * @param calledBy pseudonym of who called it
 */
public record Calibration(String id, String calledBy, Instant at, List<Item> items) {
  /** More than an hour has room for helps nobody. */
  public static final int MOST = 12;

  public Calibration {
    items = List.copyOf(items);
  }

  /**
   * One case to talk about.
   *
   * @param before rulings so far, that of the decision first
   * @param votes what people would rule after talking, by pseudonym
   * @param agreed what the session came to; null until then
   * @param rule what follows for the rules, in words; empty until then
   */
  public record Item(
      DecisionId decision,
      CaseId caseId,
      Lane lane,
      @Nullable PolicyId policy,
      List<Ruling> before,
      Map<String, Ruling> votes,
      @Nullable Ruling agreed,
      String rule) {
    public Item {
      before = List.copyOf(before);
      votes = Map.copyOf(votes);
    }

    static Item of(Review review) {
      List<Ruling> before =
          Stream.concat(Stream.of(review.ruling()), review.answers().values().stream().sorted())
              .toList();
      return new Item(
          review.decision(),
          review.caseId(),
          review.lane(),
          review.policy(),
          before,
          Map.of(),
          null,
          "");
    }

    /** How far they agreed before, as share of equal pairs; NaN for fewer than two. */
    public double agreementBefore() {
      return agreement(before);
    }

    /** The same of the votes. */
    public double agreementAfter() {
      return agreement(votes.values());
    }

    private static double agreement(Collection<Ruling> rulings) {
      Map<Ruling, Integer> counts = new HashMap<>();
      rulings.forEach(ruling -> counts.merge(ruling, 1, Integer::sum));
      double equal = counts.values().stream().mapToDouble(n -> n * (n - 1.0)).sum();
      double pairs = rulings.size() * (rulings.size() - 1.0);
      return pairs == 0 ? Double.NaN : equal / pairs;
    }

    Item voted(String person, Ruling ruling) {
      requireOpen();
      Map<String, Ruling> more = new HashMap<>(votes);
      more.put(person, ruling);
      return new Item(decision, caseId, lane, policy, before, more, agreed, rule);
    }

    Item concluded(Ruling ruling, String words) {
      requireOpen();
      return new Item(decision, caseId, lane, policy, before, votes, ruling, words);
    }

    private void requireOpen() {
      if (agreed != null) {
        throw new WorkRefused(WorkRefused.Why.DECIDED);
      }
    }
  }

  /** Whether something is still to be agreed on. */
  public boolean open() {
    return items.stream().anyMatch(item -> item.agreed() == null);
  }

  public Optional<Item> item(DecisionId decision) {
    return items.stream().filter(item -> item.decision().equals(decision)).findFirst();
  }

  Calibration with(DecisionId decision, UnaryOperator<Item> change) {
    if (item(decision).isEmpty()) {
      throw new WorkRefused(WorkRefused.Why.UNKNOWN);
    }
    List<Item> changed = new ArrayList<>(items);
    changed.replaceAll(item -> item.decision().equals(decision) ? change.apply(item) : item);
    return new Calibration(id, calledBy, at, changed);
  }
}
