package io.parapet.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "I do not know what you mean, en",
        "Ich weiß nicht was du meinst, de",
        "Eu não sei o que você quer dizer, pt",
        "no sé lo que quieres pero está bien, es",
        "je ne sais pas ce que tu veux, fr",
        "привет как дела, und",
        "ok, und",
      })
  void frequent_words_tell_the_language(String text, String language) {
    Message message = new Message();
    message.read(text);
    assertThat(Languages.bundled().of(message)).isEqualTo(language);
  }
}
