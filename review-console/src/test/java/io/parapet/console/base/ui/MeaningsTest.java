package io.parapet.console.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  private static final String BUNDLE = "io.parapet.console.base.ui.meanings";

  @Test
  void german_knows_each_feature_of_the_catalogue_and_no_other() {
    assertThat(ResourceBundle.getBundle(BUNDLE, Locale.GERMAN).keySet())
        .containsExactlyInAnyOrderElementsOf(
            FeatureCatalog.all().stream().map(Feature::name).toList());
  }

  @Test
  void a_feature_is_explained_in_the_readers_language() {
    Feature length = FeatureCatalog.MESSAGE_LENGTH;
    assertThat(new Meanings(Locale.GERMANY).of(length)).isEqualTo("Länge der Nachricht.");
    assertThat(new Meanings(Locale.UK).of(length)).isEqualTo(length.meaning());
    assertThat(new Meanings(Locale.FRENCH).of(length)).isEqualTo(length.meaning());
  }

  @Test
  void no_two_features_are_explained_in_the_same_words() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      assertThat(FeatureCatalog.all())
          .filteredOn(feature -> !feature.name().endsWith(".minor"))
          .extracting(new Meanings(locale)::of)
          .doesNotHaveDuplicates();
    }
  }
}
