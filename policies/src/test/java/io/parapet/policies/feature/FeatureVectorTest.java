package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureVectorTest {
  private final FeatureVector vector = new FeatureVector();

  @Test
  void what_was_not_set_is_missing_and_not_zero() {
    assertThat(vector.has(FeatureCatalog.SENDER_STRANGERS_1H)).isFalse();
    assertThat(vector.number(FeatureCatalog.SENDER_STRANGERS_1H)).isNaN();
    vector.set(FeatureCatalog.SENDER_STRANGERS_1H, 0);
    assertThat(vector.has(FeatureCatalog.SENDER_STRANGERS_1H)).isTrue();
  }

  @Test
  void a_vector_survives_the_way_through_a_map() {
    vector
        .set(FeatureCatalog.SENDER_STRANGERS_1H, 40)
        .set(FeatureCatalog.MESSAGE_REQUEST, true)
        .set(FeatureCatalog.MESSAGE_PLATFORM, "instagram")
        .set(FeatureCatalog.MESSAGE_LINK_DOMAINS, List.of("example.org"));
    assertThat(FeatureVector.ofMap(vector.toMap())).isEqualTo(vector);
  }

  @Test
  void a_value_of_another_type_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector.set(FeatureCatalog.MESSAGE_REQUEST, 1.0));
  }

  @Test
  void a_list_beyond_its_bound_is_refused() {
    List<String> tooMany = java.util.Collections.nCopies(17, "image");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector.set(FeatureCatalog.MESSAGE_MEDIA_KINDS, tooMany))
        .withMessageContaining("at most 16");
  }

  @Test
  void what_another_vector_knows_is_taken_over_and_the_rest_kept() {
    vector.set(FeatureCatalog.MESSAGE_REQUEST, true).set(FeatureCatalog.MESSAGE_LENGTH, 5);
    vector.putAll(new FeatureVector().set(FeatureCatalog.MESSAGE_LENGTH, 7));
    assertThat(vector.number(FeatureCatalog.MESSAGE_LENGTH)).isEqualTo(7);
    assertThat(vector.has(FeatureCatalog.MESSAGE_REQUEST)).isTrue();
  }

  @Test
  void what_one_vector_holds_no_other_does() {
    vector.set(FeatureCatalog.MESSAGE_LENGTH, 5).set(FeatureCatalog.MESSAGE_PLATFORM, "instagram");
    vector.copy(FeatureCatalog.MESSAGE_SURFACE, new FeatureVector());
    assertThat(vector.toMap()).hasSize(2);
    assertThat(new FeatureVector().toMap()).isEmpty();
    assertThat(new FeatureVector().putAll(vector)).isEqualTo(vector);
  }
}
