package io.parapet.policies.policy;

/**
 * Something wrong in a policy file, said so that its author can mend it.
 *
 * @param path of the file, within the catalogue
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what was expected
 */
public record PolicyProblem(String path, int line, int column, String message)
    implements Comparable<PolicyProblem> {
  @java.lang.Override
  public int compareTo(PolicyProblem other) {
    return java.util.Comparator.comparing(PolicyProblem::path)
        .thenComparing(PolicyProblem::line)
        .thenComparing(PolicyProblem::column)
        .thenComparing(PolicyProblem::message)
        .compare(this, other);
  }

  @java.lang.Override
  public String toString() {
    return path + ":" + line + ":" + column + " " + message;
  }
}
