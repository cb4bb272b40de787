package io.parapet.console.api;

import io.parapet.console.base.Catalogues;
import java.util.Locale;

/** Sentences of the API in the caller's language; English where there is none. */
record Phrases(Locale locale) {
  String say(String key) {
    return Catalogues.of("io.parapet.console.api.phrases", locale)
        .getString(key.toLowerCase(Locale.ROOT));
  }
}
