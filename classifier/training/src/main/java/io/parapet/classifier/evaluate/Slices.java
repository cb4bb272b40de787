package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.IdentityTerms;
import io.parapet.classifier.dataset.KnownText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Parts of the texts that a model may serve worse than others. */
final class Slices {
  private static final int SHORT = 40;
  private static final int MIDDLE = 120;

  private Slices() {}

  static Map<String, Predicate<KnownText>> all() {
    Map<String, Predicate<KnownText>> slices = new LinkedHashMap<>();
    slices.put("English", text -> language(text).equals("en"));
    slices.put("German", text -> language(text).equals("de"));
    slices.put("Portuguese", text -> language(text).equals("pt"));
    slices.put("up to 40 characters", text -> length(text) <= SHORT);
    slices.put("41 to 120 characters", text -> length(text) > SHORT && length(text) <= MIDDLE);
    slices.put("more than 120 characters", text -> length(text) > MIDDLE);
    slices.put("mentions a group of people", IdentityTerms::mentionedIn);
    return slices;
  }

  /** The language that a data set is in, BCP 47. */
  static String language(KnownText text) {
    return switch (text.set()) {
      case "germeval18" -> "de";
      case "toldbr" -> "pt";
      default -> "en";
    };
  }

  static boolean isReal(KnownText text) {
    return !Evaluation.isSynthetic(text);
  }

  private static int length(KnownText text) {
    return text.text().length();
  }
}
