package io.parapet.stream.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkDomainsTest {
  @Test
  void hosts_are_found_however_the_link_is_written() {
    assertThat(
            LinkDomains.of(
                List.of(
                    "see https://Prize.Example/claim?id=7 or www.other.example.",
                    "again http://www.prize.example")))
        .containsExactly("prize.example", "other.example");
  }

  @Test
  void a_sentence_without_a_space_is_no_link() {
    assertThat(LinkDomains.of(List.of("I saw it.Then I left. ask@home.example"))).isEmpty();
  }

  @Test
  void no_more_than_the_feature_holds() {
    String many =
        IntStream.range(0, 50)
            .mapToObj(i -> "https://d" + i + ".example/")
            .collect(Collectors.joining(" "));
    assertThat(LinkDomains.of(List.of(many))).hasSize(32);
  }
}
