package io.parapet.policies.action;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** How to object to what a program decided. */
public final class Redress {
  private static final String WORDS = "io.parapet.policies.action.redress";
  private static final ResourceBundle.Control ENGLISH_LAST =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Redress() {}

  /**
   * In the reader's language as far as there are words for it, else in English.
   *
   * @param language BCP 47 tag; null when not known
   */
  public static String in(@Nullable String language) {
    Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    return ResourceBundle.getBundle(WORDS, locale, Redress.class.getClassLoader(), ENGLISH_LAST)
        .getString("automatic");
  }
}
