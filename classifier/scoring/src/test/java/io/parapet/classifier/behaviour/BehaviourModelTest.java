package io.parapet.classifier.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourModelTest {
  private static final BehaviourInputs INPUTS =
      BehaviourInputs.of(List.of("sender.strangers_24h", "sender.reply_ratio_24h"));

  @Test
  void what_is_missing_is_neither_zero_nor_false() {
    FeatureVector known = new FeatureVector().set(FeatureCatalog.SENDER_REPLY_RATIO_24H, 0);
    assertThat(INPUTS.of(known)).containsExactly(0, 0, 0, 1);
    assertThat(INPUTS.of(new FeatureVector())).containsExactly(0, 0, 0, 0);
  }

  @Test
  void layers_are_applied_one_after_the_other() {
    DenseLayer hidden =
        new DenseLayer(new float[][] {{1, 0, 0, 0}, {-1, 0, 0, 0}}, new float[] {0, 0});
    DenseLayer output = new DenseLayer(new float[][] {{2, 5}}, new float[] {-1});
    BehaviourModel model = new BehaviourModel(INPUTS, List.of(hidden, output));
    FeatureVector features = new FeatureVector().set(FeatureCatalog.SENDER_STRANGERS_24H, 9);
    double expected = 1 / (1 + Math.exp(-(2 * Math.log(10) - 1)));
    assertThat(model.score(features)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void a_model_survives_its_file() {
    BehaviourModel model = BehaviourModel.bundled();
    BehaviourModel again = BehaviourModelFile.read(BehaviourModelFile.write(model));
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_STRANGERS_24H, 120)
            .set(FeatureCatalog.SENDER_REPLY_RATIO_24H, 0.01);
    assertThat(again.score(features)).isCloseTo(model.score(features), within(1e-6));
  }

  @Test
  void the_bundled_model_tells_a_flood_of_unwanted_messages_from_a_few_answered_ones() {
    FeatureVector spam =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_ACCOUNT_AGE, 2)
            .set(FeatureCatalog.SENDER_NEW_RECIPIENTS_24H, 300)
            .set(FeatureCatalog.SENDER_STRANGERS_24H, 300)
            .set(FeatureCatalog.SENDER_REPLY_RATIO_24H, 0.01)
            .set(FeatureCatalog.SENDER_BLOCK_RATIO_24H, 0.1)
            .set(FeatureCatalog.SENDER_SPAM_RATIO_24H, 0.15);
    FeatureVector friendly =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_ACCOUNT_AGE, 900)
            .set(FeatureCatalog.SENDER_NEW_RECIPIENTS_24H, 6)
            .set(FeatureCatalog.SENDER_STRANGERS_24H, 1)
            .set(FeatureCatalog.SENDER_REPLY_RATIO_24H, 0.6)
            .set(FeatureCatalog.SENDER_BLOCK_RATIO_24H, 0.01)
            .set(FeatureCatalog.SENDER_SPAM_RATIO_24H, 0.01);
    BehaviourModel model = BehaviourModel.bundled();
    assertThat(model.score(spam)).isGreaterThan(0.9);
    assertThat(model.score(friendly)).isLessThan(0.3);
  }

  @Test
  void a_broken_file_is_refused_with_its_line() {
    assertThatThrownBy(
            () ->
                BehaviourModelFile.read(
                    "parapet-behaviour 1\ninputs sender.strangers_24h\nlayer 1 2\n0 1\n"))
        .hasMessageContaining("line 4")
        .hasMessageContaining("3 numbers");
  }
}
