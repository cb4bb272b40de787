package io.parapet.console.api;

import io.parapet.policies.wire.WireException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body that is not what was expected: where, and what was. */
final class InvalidInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** "place: expectation" of the reader, or "field must be …" of the records' own checks. */
  private static final Pattern PLACED = Pattern.compile("([\\w.\\[\\]]+): (.+)");

  private static final Pattern SPOKEN =
      Pattern.compile("([a-z]\\w*(?:\\.\\w+)*) ((?:is|must|has) .+)");

  private final @Nullable String field;
  private final String expectation;

  private InvalidInput(@Nullable String field, String expectation) {
    super(expectation);
    this.field = field;
    this.expectation = expectation;
  }

  static InvalidInput of(WireException e) {
    return of(String.valueOf(e.getMessage()));
  }

  static InvalidInput at(String field, String expectation) {
    return new InvalidInput(field, expectation);
  }

  static InvalidInput of(String message) {
    Matcher placed = PLACED.matcher(message);
    if (placed.matches()) {
      Matcher spoken = SPOKEN.matcher(placed.group(2));
      return spoken.matches()
          ? new InvalidInput(spoken.group(1), spoken.group(0))
          : new InvalidInput(placed.group(1), placed.group(2));
    }
    Matcher spoken = SPOKEN.matcher(message);
    return new InvalidInput(spoken.matches() ? spoken.group(1) : null, message);
  }

  @Nullable String field() {
    return field;
  }

  String expectation() {
    return expectation;
  }
}
