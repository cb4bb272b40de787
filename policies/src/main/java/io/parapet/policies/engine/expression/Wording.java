package io.parapet.policies.engine.expression;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.policy.file.Suggestion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the checker's messages into ones that name what an author can do. */
final class Wording {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*");

  private Wording() {}

  static String of(String message) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return unknown(undeclared.group(1));
    }
    Matcher overload = NO_OVERLOAD.matcher(message);
    if (overload.matches()) {
      return "'" + overload.group(1).replace("_", "") + "' does not take " + overload.group(2);
    }
    return message;
  }

  private static String unknown(String name) {
    return "unknown name '" + name + "'";
  }

  /** For a dotted name that no feature has. */
  static String unknownFeature(String name) {
    List<String> known = FeatureCatalog.all().stream().map(Feature::name).toList();
    return "unknown feature '" + name + "'" + Suggestion.among(name, known);
  }
}
