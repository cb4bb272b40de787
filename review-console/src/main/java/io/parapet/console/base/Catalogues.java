package io.parapet.console.base;

import java.util.Locale;
import java.util.ResourceBundle;

/** Catalogues of words in the languages that we speak. */
public final class Catalogues {
  private static final ResourceBundle.Control ENGLISH_LAST =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Catalogues() {}

  /** In that language as far as there are words for it, else in English. */
  public static ResourceBundle of(String name, Locale locale) {
    return ResourceBundle.getBundle(name, locale, ENGLISH_LAST);
  }
}
