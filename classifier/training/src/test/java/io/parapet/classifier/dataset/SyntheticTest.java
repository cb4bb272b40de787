package io.parapet.classifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticTest {
  private final List<KnownText> texts = Synthetic.generate(7);

  @Test
  void the_same_seed_gives_the_same_texts() {
    assertThat(Synthetic.generate(7)).isEqualTo(texts);
  }

  @Test
  void no_slot_stays_open() {
    assertThat(texts).noneMatch(text -> text.text().matches(".*[{}].*"));
  }

  @Test
  void kept_texts_are_none_of_those_learned_from() {
    Set<String> learned =
        texts.stream().filter(t -> !t.kept()).map(KnownText::text).collect(Collectors.toSet());
    assertThat(texts)
        .filteredOn(KnownText::kept)
        .isNotEmpty()
        .noneMatch(t -> learned.contains(t.text()));
  }

  @Test
  void every_harm_has_texts_that_carry_it_and_texts_that_do_not() {
    for (String set :
        List.of("threat", "sexual", "disclosure", "encouragement", "counter", "scam")) {
      assertThat(meanings("synthetic-" + set)).as(set).hasSizeGreaterThan(1);
    }
  }

  private Set<String> meanings(String set) {
    return texts.stream()
        .filter(text -> text.set().equals(set))
        .map(text -> text.label().split(" ")[0])
        .collect(Collectors.toSet());
  }
}
