package io.parapet.classifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.text.Normaliser;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisguiseTest {
  private static final String TEXT = "please go and destroy everything people believe";

  @ParameterizedTest
  @EnumSource
  void a_disguise_changes_the_text(Disguise disguise) {
    assertThat(disguise.apply(TEXT, new Random(1))).isNotEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void normalising_undoes_a_disguise(Disguise disguise) {
    assertThat(Normaliser.normalise(disguise.apply(TEXT, new Random(1))).normalised())
        .isEqualTo(TEXT);
  }
}
