package io.parapet.policies.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMatcherTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "free AND money           | get free money now     | true",
        "free AND money           | get free coffee now    | false",
        "\"free money\"           | free some money        | false",
        "\"free money\"~2         | free some money        | true",
        "free OR gratis           | gratis!                | true",
        "money AND NOT borrowed   | my borrowed money      | false",
        "money AND NOT borrowed   | my own money           | true",
        "money AND invest*        | investing your money   | true",
        "money AND invest*        | vest your money        | false",
        "raw:fr33                 | FR33 stuff             | true",
        "raw:free                 | FR33 stuff             | false",
        "free                     | f r e e stuff          | true",
        "kostenlos AND geld       | Geld, ganz KOSTENLOS   | true",
        "\"免费\"                  | 现在免费领取            | true",
        "\"费免\"                  | 现在免费领取            | false",
      })
  void a_query_says_what_lucene_says(String query, String text, boolean expected) {
    assertThat(ask(new TextQuery.Lucene(query), text)).isEqualTo(Truth.of(expected));
  }

  @Test
  void a_phrase_stands_on_whole_words() {
    assertThat(ask(new TextQuery.Phrase("kill yourself"), "go KILL yourself!"))
        .isEqualTo(Truth.TRUE);
    assertThat(ask(new TextQuery.Phrase("kill yourself"), "overkill yourselfie"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void any_of_several_texts_is_enough() {
    TextQuery query = new TextQuery.Phrase("two");
    TextMatcher matcher = TextMatcher.of(List.of(query), Map.of());
    assertThat(new ReportedTexts(matcher, List.of("one", "two"), Instant.EPOCH).apply(query))
        .isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scma~1", "/sc.m/", "sc*m", "money OR /sc.m/", "NOT money AND sc*m"})
  void what_would_be_tried_on_every_message_is_refused(String query) {
    assertThatThrownBy(() -> QuerySyntax.check(query))
        .isInstanceOf(QuerySyntax.Refused.class)
        .hasMessageContaining("needs a plain word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"money AND scma~1", "(money OR cash) AND /sc.m/", "\"a b\"~3"})
  void what_a_plain_word_gates_is_permitted(String query) {
    assertThatCode(() -> QuerySyntax.check(query)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open", "a AND", "(((", "*x AND y", "a [b", "/(a*)*b", "^"})
  void what_does_not_parse_is_refused_in_one_line(String query) {
    assertThatThrownBy(() -> QuerySyntax.check(query))
        .isInstanceOf(QuerySyntax.Refused.class)
        .message()
        .doesNotContain("\n");
  }

  private static Truth ask(TextQuery query, String text) {
    TextMatcher matcher = TextMatcher.of(List.of(query), Map.of());
    return new ReportedTexts(matcher, List.of(text), Instant.EPOCH).apply(query);
  }
}
