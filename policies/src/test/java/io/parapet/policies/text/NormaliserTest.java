package io.parapet.policies.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "k1ll yourself, kill yourself",
        "you b1tch, you bitch",
        "sh!t $hit, shit shit",
        "k i l l yourself, kill yourself",
        "k.i.l.l yourself, kill yourself",
        "f*ck, f_ck",
        "𝐤𝐢𝐥𝐥 you, kill you",
        "ＫＩＬＬ, kill",
        "kіll yоursеlf, kill yourself",
        "ki\u200Bll \u202Eyou, kill you",
        "k\u0336i\u0336l\u0336l, kill",
        "don't don’t, dont dont",
        "soooooo coool, soo cool",
        "Você é idiota, voce e idiota",
        "Straße, strasse",
        "&#39;ok&amp;, 'ok&",
        "hi😀you, hi 😀 you",
        "i❤\uFE0Fyou, i ❤ you",
        "👍🏽, 👍",
      })
  void disguises_are_undone(String written, String meant) {
    assertThat(Normaliser.normalise(written).normalised()).isEqualTo(meant);
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "meet at 7pm, meet at _time_",
    "at 19:30, at _time_",
    "call 08712345678 now, call _phone_ now",
    "win £1000!, win _money_!",
    "it costs 20, it costs _number_",
    "see http://a.example/x?y=1 ok, see _url_ ok",
    "go to bit.ly/abc., go to _url_.",
    "hi @someone!, hi _handle_!",
    "mail me@home.example, mail _email_",
    "2nd 150p 3days gr8 b4, 2nd 150p 3days gr8 b4",
  })
  void kinds_are_masked_and_numbers_are_not_read_as_letters(String written, String meant) {
    assertThat(Normaliser.normalise(written).normalised()).isEqualTo(meant);
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "7h15 15 s0 n1c3 0f y0u, this is so nice of you",
    "y0u d0n't g37 1t 4nd y0u w0n7, you dont get it and you wont",
    "1 kn0w y0u'v3 20 days 0ff, i know youve _number_ days off",
    "d0 y0u m33t m3 47 7pm?, do you meet me at _time_?",
    "see http://a.example/a0b1c4d at 4, see _url_ at _number_",
    "@k0k1o come at 4, _handle_ come at _number_",
  })
  void who_writes_digits_for_letters_as_a_habit_means_letters(String written, String meant) {
    assertThat(Normaliser.normalise(written).normalised()).isEqualTo(meant);
  }

  @Test
  void a_text_in_another_script_keeps_its_letters() {
    assertThat(Normaliser.normalise("привет, как дела").normalised()).isEqualTo("привет, как дела");
  }

  @Test
  void each_normalised_word_leads_back_to_where_it_was_written() {
    NormalisedText text = Normaliser.normalise("Yo,  k\u200Bi\u200B1l you 😀");
    int start = text.normalised().indexOf("kiil");
    String written =
        text.original().substring(text.originalStart(start), text.originalEnd(start + 4));
    assertThat(written).isEqualTo("k\u200Bi\u200B1l");
  }
}
