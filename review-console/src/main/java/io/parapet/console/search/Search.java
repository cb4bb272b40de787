package io.parapet.console.search;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null or empty for all.
 *
 * @param words in reasons, notes and what policies said; or an account, case, decision or policy
 * @param state any of open, claimed and decided
 */
public record Search(
    String words, @Nullable Lane lane, @Nullable Harm harm, @Nullable State state) {
  public static final Search ALL = new Search("", null, null, null);

  /** The longest text that is looked for, in UTF-16 code units. */
  public static final int MAX_LENGTH = 200;

  public Search {
    words = words == null ? "" : words.strip();
    if (words.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a search has at most " + MAX_LENGTH + " characters");
    }
  }

  /** How far people got. */
  public enum State {
    OPEN,
    CLAIMED,
    DECIDED
  }
}
