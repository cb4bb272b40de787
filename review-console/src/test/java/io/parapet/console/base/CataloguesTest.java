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
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is said in each language, with the same values in it. */
class CataloguesTest {
  private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vaadin-i18n/translations",
        "/io/parapet/console/decision/notices",
        "/io/parapet/console/api/phrases"
      })
  void english_and_german_say_the_same_things(String name) throws IOException {
    Properties english = read(name + ".properties");
    Properties german = read(name + "_de.properties");
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(values(german.getProperty(key)))
          .as(key)
          .isEqualTo(values(english.getProperty(key)));
      assertThat(german.getProperty(key).isBlank())
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
