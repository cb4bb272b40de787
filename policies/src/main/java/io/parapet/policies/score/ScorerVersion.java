package io.parapet.policies.score;

/**
 * Which scorer, in which version, so that a verdict can be traced to what produced it.
 *
 * @param name for example {@code keyword-baseline} or {@code text-ensemble}
 * @param version the version of the rules or weights, for example {@code 1} or a content hash
 */
public record ScorerVersion(String name, String version) {
  public ScorerVersion {
    if (name.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a scorer version needs a name and a version");
    }
  }

  @Override
  public String toString() {
    return name + "/" + version;
  }
}
