package io.parapet.policies.policy.file;

import io.parapet.policies.policy.PolicyProblem;

/** A value that cannot be read, with its place. Caught by the reader and made into a problem. */
public final class YamlMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  YamlMistake(Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  Place place() {
    return place;
  }

  public PolicyProblem in(PolicyFile file) {
    return new PolicyProblem(
        file.path(), place.line(), place.column(), String.valueOf(getMessage()));
  }
}
