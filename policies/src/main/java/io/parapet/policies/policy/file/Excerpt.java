package io.parapet.policies.policy.file;

import io.parapet.policies.policy.PolicyProblem;

/**
 * An expression as it stands in its file, so that a mistake inside it can be shown at its place.
 *
 * @param text the value, after YAML has folded or unquoted it
 */
public record Excerpt(PolicyFile file, Place place, String text) {
  /**
   * A problem at an offset of the text.
   *
   * @param offset in UTF-16 code units
   */
  public PolicyProblem problem(int offset, String message) {
    String source = file.yaml();
    int at = align(source, offset);
    int line = 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - (source.lastIndexOf('\n', at - 1) + 1) + 1;
    return new PolicyProblem(file.path(), line, column, message);
  }

  /**
   * Walks text and file side by side: what YAML dropped (quotes, indentation, folded line ends) is
   * skipped on the file's side.
   */
  private int align(String source, int offset) {
    int at = source.offsetByCodePoints(0, Math.min(place.start(), length(source)));
    for (int i = 0; i < text.length(); i++) {
      char wanted = text.charAt(i);
      int found = at;
      while (found < source.length() && !same(source.charAt(found), wanted)) {
        found++;
      }
      if (found == source.length() || i >= offset) {
        return Math.min(found, source.length());
      }
      at = found + 1;
    }
    return Math.min(at, source.length());
  }

  private static int length(String source) {
    return source.codePointCount(0, source.length());
  }

  private static boolean same(char inFile, char wanted) {
    return inFile == wanted || (Character.isWhitespace(inFile) && Character.isWhitespace(wanted));
  }
}
