package io.parapet.stream.control;

import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** One policy, or all of them. */
final class WhatOption {
  @Parameters(paramLabel = "POLICY", arity = "0..1", description = "its id, such as spam/burst")
  private @Nullable String policy;

  @Option(names = "--all", description = "all policies together")
  private boolean all;

  /**
   * @throws ParameterException unless it is said which, one or all
   */
  void check(CommandLine line) {
    if (all == (policy != null)) {
      throw new ParameterException(line, "Name one policy, or say --all.");
    }
  }

  /** Null for all of them. */
  @Nullable PolicyId policy() {
    return policy == null ? null : new PolicyId(policy);
  }

  String words() {
    return policy == null ? "all automation" : policy;
  }
}
