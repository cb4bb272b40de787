package io.parapet.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NGramsTest {
  @Property(tries = 200)
  void each_n_gram_counts_once(@ForAll String text) {
    NGrams grams = read(text);
    assertThat(hashes(grams)).hasSize(grams.size());
  }

  @Test
  void disguised_and_plain_words_share_the_n_grams_of_the_normalised_view() {
    NGrams disguised = read("go k1ll y\u200Bourself");
    NGrams plain = read("go kill yourself");
    assertThat(hashes(disguised, 0, 2)).isEqualTo(hashes(plain, 0, 2));
    assertThat(hashes(disguised, 2, 3)).isNotEqualTo(hashes(plain, 2, 3));
  }

  @Test
  void the_raw_view_tells_case_and_signs_apart_but_not_digits() {
    assertThat(hashes(read("WIN now!!"), 2, 3)).isNotEqualTo(hashes(read("win now"), 2, 3));
    assertThat(hashes(read("call 123"), 2, 3)).isEqualTo(hashes(read("call 987"), 2, 3));
  }

  @Test
  void digits_that_stand_for_letters_are_letters_in_the_raw_view() {
    assertThat(hashes(read("y0u st4nk"), 2, 3)).isEqualTo(hashes(read("you stank"), 2, 3));
    assertThat(hashes(read("at 20"), 2, 3)).isNotEqualTo(hashes(read("at r0"), 2, 3));
  }

  @Test
  void the_order_of_words_matters() {
    assertThat(hashes(read("man bites dog"))).isNotEqualTo(hashes(read("dog bites man")));
  }

  private static NGrams read(String text) {
    Message message = new Message();
    message.read(text);
    NGrams grams = new NGrams();
    grams.read(message);
    return grams;
  }

  private static Set<Integer> hashes(NGrams grams) {
    return hashes(grams, 0, NGrams.GROUPS);
  }

  private static Set<Integer> hashes(NGrams grams, int fromGroup, int toGroup) {
    Set<Integer> hashes = new HashSet<>();
    for (int i = grams.from(fromGroup); i < grams.to(toGroup - 1); i++) {
      hashes.add(grams.hash(i));
    }
    return hashes;
  }
}
