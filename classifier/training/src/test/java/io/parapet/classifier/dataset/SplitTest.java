package io.parapet.classifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void copies_that_differ_in_case_and_signs_go_the_same_way() {
    for (int i = 0; i < 100; i++) {
      assertThat(Split.isKept("Hello, " + i + "!")).isEqualTo(Split.isKept("hello " + i));
    }
  }

  @Test
  void about_one_text_in_five_is_kept_back() {
    long kept = IntStream.range(0, 2_000).filter(i -> Split.isKept("text " + i)).count();
    assertThat(kept).isBetween(320L, 480L);
  }
}
