package io.parapet.policies.policy.file;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param start offset of its first character, in code points
 * @param end offset after its last character, in code points
 */
public record Place(int line, int column, int start, int end) {
  static final Place TOP = new Place(1, 1, 0, 0);
}
