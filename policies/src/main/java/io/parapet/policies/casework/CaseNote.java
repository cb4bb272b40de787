package io.parapet.policies.casework;

import java.time.Instant;

/** What somebody wrote down for the next person, such as why they passed a case on. */
public record CaseNote(String by, Instant at, String text) {
  /** Longest text, in UTF-16 code units. */
  public static final int MAX_LENGTH = 2_000;

  public CaseNote {
    if (by == null || at == null || text == null || text.isBlank()) {
      throw new IllegalArgumentException("a note needs by, at and text");
    }
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a note has at most " + MAX_LENGTH + " characters");
    }
  }
}
