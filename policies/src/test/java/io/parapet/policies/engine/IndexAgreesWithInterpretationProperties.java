package io.parapet.policies.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each try compiles random policies and asks them about 200 random subjects. */
class IndexAgreesWithInterpretationProperties {
  @Property(tries = 100)
  void the_index_says_what_plain_interpretation_says(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    assertAgreement(random, random.policies(40), 200);
  }

  /** So many that neighbouring bounds of a number share rows. */
  @Property(tries = 10)
  void it_does_so_for_a_thousand_policies_too(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    assertAgreement(random, random.manyBounds(1_000), 200);
  }

  private static void assertAgreement(
      RandomPolicies random, List<Policies> policies, int subjects) {
    PolicySet set = Policies.setOf(policies.toArray(Policies[]::new));
    assertThat(set.problems()).isEmpty();
    for (int i = 0; i < subjects; i++) {
      Subject subject = random.subject();
      assertThat(set.evaluate(subject))
          .as("%s with %s", subject, subject.features())
          .isEqualTo(set.interpreted(subject));
    }
  }
}
