package io.parapet.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything is said in each language, with the same values in it. */
class CataloguesTest {
  private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

  @ParameterizedTest
  @CsvSource({
    "/vaadin-i18n/translations, de",
    "/io/parapet/console/decision/notices, de",
    "/io/parapet/console/decision/notices, pt",
    "/io/parapet/console/api/phrases, de"
  })
  void every_language_says_the_same_things(String name, String language) throws IOException {
    Properties english = read(name + ".properties");
    Properties other = read(name + "_" + language + ".properties");
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(values(other.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
      assertThat(other.getProperty(key).isBlank())
          .as(key)
          .isEqualTo(english.getProperty(key).isBlank());
    }
  }

  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    Matcher found = VALUE.matcher(text);
    while (found.find()) {
      values.add(found.group(1));
    }
    return values;
  }

  private static Properties read(String path) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            CataloguesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
