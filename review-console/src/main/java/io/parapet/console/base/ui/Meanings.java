package io.parapet.console.base.ui;

import io.parapet.console.base.Catalogues;
import io.parapet.policies.feature.Feature;
import java.util.Locale;
import java.util.ResourceBundle;

/** What features mean, in a language; in English where there is none. */
record Meanings(Locale locale) {
  String of(Feature feature) {
    ResourceBundle words = Catalogues.of("io.parapet.console.base.ui.meanings", locale);
    return words.containsKey(feature.name()) ? words.getString(feature.name()) : feature.meaning();
  }
}
