package io.parapet.policies.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each try compiles 40 random policies and asks them about 200 random subjects. */
class IndexAgreesWithInterpretationProperties {
  @Property(tries = 50)
  void the_index_says_what_plain_interpretation_says(@ForAll long seed) {
    RandomPolicies random = new RandomPolicies(seed);
    PolicySet set = Policies.setOf(random.policies(40).toArray(Policies[]::new));
    assertThat(set.problems()).isEmpty();
    for (int i = 0; i < 200; i++) {
      Subject subject = random.subject();
      assertThat(set.evaluate(subject))
          .as("%s with %s", subject, subject.features())
          .isEqualTo(set.interpreted(subject));
    }
  }
}
