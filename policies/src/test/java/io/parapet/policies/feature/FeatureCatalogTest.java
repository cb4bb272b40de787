package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.score.TextLabel;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureCatalogTest {
  @Test
  void a_feature_stands_at_its_index() {
    assertThat(FeatureCatalog.all())
        .allSatisfy(f -> assertThat(FeatureCatalog.all().get(f.index())).isSameAs(f));
  }

  @Test
  void each_name_is_a_subject_and_a_value() {
    assertThat(FeatureCatalog.all())
        .allSatisfy(f -> assertThat(f.name()).matches("[a-z]+\\.[a-z][a-z0-9_]*"));
  }

  @Test
  void each_number_has_a_unit_and_each_feature_a_meaning() {
    assertThat(FeatureCatalog.all())
        .allSatisfy(f -> assertThat(f.meaning()).endsWith("."))
        .filteredOn(f -> f.type() == FeatureType.NUMBER)
        .allSatisfy(f -> assertThat(f.unit()).isNotEqualTo(Unit.NONE));
  }

  @Test
  void a_window_in_the_name_is_the_window() {
    assertThat(FeatureCatalog.all())
        .filteredOn(f -> f.name().endsWith("_24h"))
        .allSatisfy(f -> assertThat(f.window()).isEqualTo(java.time.Duration.ofHours(24)));
  }

  @Test
  void each_windowed_feature_names_its_error() {
    assertThat(FeatureCatalog.all())
        .filteredOn(f -> f.window() != null)
        .allSatisfy(f -> assertThat(f.error()).as(f.name()).isNotBlank());
  }

  @Test
  void each_label_of_the_classifier_is_a_feature() {
    assertThat(
            Arrays.stream(TextLabel.values())
                .flatMap(
                    label ->
                        Stream.of("text.", "context.worst_", "context.others_", "context.trend_")
                            .map(start -> start + label.key())))
        .allSatisfy(name -> assertThat(FeatureCatalog.find(name)).isPresent());
  }
}
