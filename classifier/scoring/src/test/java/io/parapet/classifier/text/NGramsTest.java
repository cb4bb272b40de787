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
  void disguised_and_plain_words_share_their_n_grams() {
    assertThat(hashes(read("go k1ll y\u200Bourself"))).isEqualTo(hashes(read("go kill yourself")));
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
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < grams.size(); i++) {
      hashes.add(grams.hash(i));
    }
    return hashes;
  }
}
