package io.parapet.policies.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"free money\"           | take my free money, FREE MONEY!     | free money;FREE MONEY",
        "\"free money\"~2         | some free stolen money here         | free stolen money",
        "free AND money           | money is never free                 | money;free",
        "money AND NOT borrowed   | my own money                        | money",
        "money AND (invest* OR x) | Investing your money                | Investing;money",
        "money AND scma~1         | a scam for money                    | scam;money",
        "raw:fr33                 | FR33 stuff                          | FR33",
        "raw:i                    | İ i                                 | i",
        "\"kill yourself\"        | gо k1ll yоursеlf nоw                | k1ll yоursеlf",
        "\"免费\"                  | 现在免费领取                          | 免费",
      })
  void words_are_found_where_they_are_written(String query, String text, String words) {
    assertThat(found(new TextQuery.Lucene(query), text))
        .containsExactlyInAnyOrder(words.split(";"));
  }

  @Test
  void invisible_signs_and_spelled_out_words_are_found_as_written() {
    TextQuery query = new TextQuery.Phrase("kill yourself");
    assertThat(found(query, "go ki\u200Bll your\u200Dself, k.i.l.l yourself, k i l l yourself"))
        .containsExactly("ki\u200Bll your\u200Dself", "k.i.l.l yourself", "k i l l yourself");
  }

  @Test
  void of_a_shared_set_the_entry_is_found_and_none_that_has_ended() {
    NamedSet set =
        new NamedSet("threats", Map.of("find you", Instant.MAX, "watch out", NOW.minusSeconds(1)));
    assertThat(found(new TextQuery.AnyOf("threats"), "watch out, I will find you", set))
        .containsExactly("find you");
  }

  @Test
  void a_text_that_does_not_match_has_none() {
    assertThat(found(new TextQuery.Lucene("free AND money"), "free coffee")).isEmpty();
  }

  private static List<String> found(TextQuery query, String text, NamedSet... sets) {
    TextMatcher matcher =
        TextMatcher.of(List.of(query), sets.length == 0 ? Map.of() : Map.of("threats", sets[0]));
    return matcher.passages(text, NOW).getOrDefault(query, List.of()).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
