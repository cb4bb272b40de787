package io.parapet.classifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.score.TextLabel;
import org.junit.jupiter.api.Test;

class LabelMapTest {
  private final LabelMap map = LabelMap.bundled();

  @Test
  void a_set_says_nothing_about_a_label_it_does_not_name() {
    assertThat(map.meaning("davidson", "offensive")).doesNotContainKey(TextLabel.HARASSMENT);
  }

  @Test
  void what_most_likely_is_absent_counts_less() {
    assertThat(map.meaning("sms", "ham").get(TextLabel.SEXUAL).weight()).isLessThan(1);
  }

  @Test
  void an_unknown_label_is_named_with_its_set() {
    assertThatThrownBy(() -> map.meaning("sms", "junk"))
        .hasMessageContaining("sms")
        .hasMessageContaining("junk");
  }
}
