package io.parapet.console.base.ui;

import io.parapet.policies.feature.Feature;
import java.util.Locale;
import java.util.ResourceBundle;

/** What features mean, in a language; in English where there is none. */
record Meanings(Locale locale) {
  private static final ResourceBundle.Control ENGLISH_LAST =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  String of(Feature feature) {
    ResourceBundle words =
        ResourceBundle.getBundle("io.parapet.console.base.ui.meanings", locale, ENGLISH_LAST);
    return words.containsKey(feature.name()) ? words.getString(feature.name()) : feature.meaning();
  }
}
