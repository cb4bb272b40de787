package io.parapet.policies.policy;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person hears when this policy restricts them, in plain words, without the threshold.
 *
 * @param text in English, for whoever has no translation
 * @param translations by language, such as {@code de}
 */
public record UserNotice(String text, Map<String, String> translations) {
  public UserNotice {
    translations = Collections.unmodifiableMap(new TreeMap<>(translations));
  }

  public UserNotice(String text) {
    this(text, Map.of());
  }

  /**
   * The words for a reader.
   *
   * @param language BCP 47 tag; null when not known
   */
  public String in(@Nullable String language) {
    return language == null
        ? text
        : translations.getOrDefault(Locale.forLanguageTag(language).getLanguage(), text);
  }
}
