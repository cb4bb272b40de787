package io.parapet.policies.engine;

import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes policy files that say only what a test is about. */
public final class Policies {
  private final String id;
  private final List<String> lines = new ArrayList<>();
  private String harm = "spam";
  private String stage = "enforced";
  private String condition = "true";
  private String score = "0.6";
  private String thresholds = "{flag: 0.5}";
  private String title = "A policy of a test";

  private Policies(String id) {
    this.id = id;
  }

  public static Policies aPolicy(String id) {
    return new Policies(id);
  }

  public Policies harm(String value) {
    harm = value;
    return this;
  }

  public Policies stage(String value) {
    stage = value;
    return this;
  }

  public Policies when(String value) {
    condition = value;
    return this;
  }

  public Policies score(String value) {
    score = value;
    return this;
  }

  public Policies thresholds(String value) {
    thresholds = value;
    return this;
  }

  public Policies title(String value) {
    title = value;
    return this;
  }

  /** Any further lines, as they would stand in the file. */
  public Policies with(String yaml) {
    lines.add(yaml);
    return this;
  }

  public PolicyFile file() {
    String extra = String.join("\n", lines);
    return new PolicyFile(
        id + ".yaml",
        """
        id: %s
        title: %s
        owner: tests
        harm: %s
        severity: low
        stage: %s
        condition: |
        %s
        score: %s
        %s
        rationale: It is needed by a test.
        reference: none
        runbook: Run the test.
        notice: none
        transparency: other_violation_tc
        %s
        """
            .formatted(
                id,
                title,
                harm,
                stage,
                condition.indent(2).stripTrailing(),
                score,
                thresholds.isEmpty() ? "" : "thresholds: " + thresholds,
                extra));
  }

  /** Compiles them into a set. */
  public static PolicySet setOf(Policies... policies) {
    return PolicyCompiler.compile(Stream.of(policies).map(Policies::file).toList());
  }
}
