package io.parapet.policies.policy.file;

import io.parapet.policies.event.Encryption;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.PlatformProfile;
import io.parapet.policies.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a platform's profile. */
public final class PlatformReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "encryption",
          "requests",
          "groups",
          "disappearing",
          "min_dm_age",
          "business_tools",
          "note");

  private PlatformReader() {}

  /** Reads the file; every mistake in it is reported, and with any there is no profile. */
  public static Parsing<PlatformProfile> read(PolicyFile file) {
    List<PolicyProblem> problems = new ArrayList<>();
    try {
      YamlNode root = YamlTree.read(file.yaml());
      PlatformProfile profile = profile(Fields.of(file.path(), root, problems, KEYS));
      return new Parsing<>(problems.isEmpty() ? profile : null, problems);
    } catch (YamlMistake mistake) {
      problems.add(mistake.in(file));
      return new Parsing<>(null, problems);
    }
  }

  private static PlatformProfile profile(Fields fields) {
    Fields groups =
        fields.require(
            "groups", n -> fields.inner(n, List.of("allowed", "max_members")), fields.empty());
    return new PlatformProfile(
        new PlatformId(fields.require("id", Values::text, "unknown")),
        fields.require("title", Values::text, ""),
        fields.require("encryption", n -> Values.set(n, Values.word(Encryption.class)), Set.of()),
        fields.require("requests", Values::truth, false),
        groups.require("allowed", Values::truth, false),
        groups.require("max_members", Values::count, 2),
        fields.require("disappearing", Values::truth, false),
        fields.require("min_dm_age", Values::count, 13),
        fields.require("business_tools", Values::truth, false),
        fields.optional("note", Values::text, ""));
  }
}
