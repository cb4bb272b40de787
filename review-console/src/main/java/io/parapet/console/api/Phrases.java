package io.parapet.console.api;

import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the API in the caller's language; English where there is none. */
record Phrases(Locale locale) {
  private static final ResourceBundle.Control ENGLISH_LAST =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  String say(String key) {
    return ResourceBundle.getBundle("io.parapet.console.api.phrases", locale, ENGLISH_LAST)
        .getString(key.toLowerCase(Locale.ROOT));
  }
}
