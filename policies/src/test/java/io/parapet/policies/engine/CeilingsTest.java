package io.parapet.policies.engine;

import static io.parapet.policies.engine.Policies.aPolicy;
import static io.parapet.policies.engine.Policies.setOf;
import static io.parapet.policies.engine.Subjects.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CeilingsTest {
  private static final String HOLD =
      "{flag: 0.5, hold: {at: 0.8, measures: [{do: hold_message, to: message, for: 24 h}]}}";
  private static final String LIMIT =
      "{flag: 0.5, limit: {at: 0.8, measures: [{do: to_requests, to: message, for: 24 h}]}}";

  private final PolicySet set =
      setOf(
          aPolicy("harsh").score("0.9").thresholds(HOLD),
          aPolicy("mild").score("0.9").thresholds(LIMIT));

  @Test
  void a_policy_held_to_a_flag_leaves_the_next_strongest_in_effect() {
    Verdict verdict = under("harsh", Ceiling.FLAG);
    assertThat(verdict.outcome()).isEqualTo(Outcome.LIMIT);
    assertThat(verdict.shadow().outcome()).isEqualTo(Outcome.HOLD);
    assertThat(verdict.grounds()).extracting(r -> r.policy().value()).containsExactly("mild");
    assertThat(result(verdict, "harsh").heldTo()).isEqualTo(Ceiling.FLAG);
    assertThat(result(verdict, "harsh").outcome()).isEqualTo(Outcome.HOLD);
  }

  @Test
  void a_stopped_policy_is_recorded_without_effect() {
    PolicySet alone = setOf(aPolicy("harsh").score("0.9").thresholds(HOLD));
    Verdict verdict = alone.under(policy -> Ceiling.RECORD).evaluate(aMessage().subject());
    assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOW);
    assertThat(verdict.shadow().outcome()).isEqualTo(Outcome.HOLD);
    assertThat(result(verdict, "harsh").heldTo()).isEqualTo(Ceiling.RECORD);
  }

  @Test
  void a_policy_that_only_flags_is_not_held_by_a_ceiling_at_the_flag() {
    PolicySet alone = setOf(aPolicy("calm").thresholds("{flag: 0.5}"));
    Verdict verdict = alone.under(policy -> Ceiling.FLAG).evaluate(aMessage().subject());
    assertThat(verdict).isEqualTo(alone.evaluate(aMessage().subject()));
  }

  @Property(tries = 50)
  void a_ceiling_never_makes_an_outcome_stronger(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    PolicySet written = setOf(random.policies(20).toArray(Policies[]::new));
    PolicySet flags = written.under(policy -> Ceiling.FLAG);
    for (int i = 0; i < 50; i++) {
      Subject subject = random.subject();
      Verdict free = written.evaluate(subject);
      Verdict held = flags.evaluate(subject);
      assertThat(held.measures()).isEmpty();
      assertThat(held.outcome()).isEqualTo(free.withoutAutomaticMeasures().outcome());
      assertThat(held.shadow().outcome()).isGreaterThanOrEqualTo(free.shadow().outcome());
    }
  }

  @Property(tries = 50)
  void under_any_ceilings_the_index_says_what_interpretation_says(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    Ceiling[] all = Ceiling.values();
    PolicySet mixed =
        setOf(random.policies(20).toArray(Policies[]::new))
            .under(policy -> all[Math.floorMod(policy.id().hashCode(), all.length)]);
    for (int i = 0; i < 50; i++) {
      Subject subject = random.subject();
      assertThat(mixed.evaluate(subject)).isEqualTo(mixed.interpreted(subject));
    }
  }

  private Verdict under(String held, Ceiling ceiling) {
    return set.under(p -> p.id().value().equals(held) ? ceiling : Ceiling.RESTRICT)
        .evaluate(aMessage().subject());
  }

  private static PolicyResult result(Verdict verdict, String policy) {
    return verdict.policies().stream()
        .filter(result -> result.policy().value().equals(policy))
        .findFirst()
        .orElseThrow();
  }
}
