package io.parapet.policies.policy.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What an author probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code ; did you mean 'x'?} with the nearest candidate, or nothing when none is near. */
  public static String among(String written, Collection<String> candidates) {
    return nearest(written, candidates).map(c -> "; did you mean '" + c + "'?").orElse("");
  }

  /** The candidate with the fewest edits, if they are no more than a third of its length. */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> edits(written, candidate) <= 1 + candidate.length() / 3)
        .min(
            Comparator.comparingInt((String candidate) -> edits(written, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Insertions, deletions and replacements between two words (Levenshtein 1966). */
  static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
