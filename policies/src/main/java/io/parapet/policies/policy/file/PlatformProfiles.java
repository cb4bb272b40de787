package io.parapet.policies.policy.file;

import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.PlatformProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The platforms that Parapet knows more of than their name. Any other platform works as well. */
public final class PlatformProfiles {
  private static final List<PlatformProfile> BUNDLED = read(BundledFiles.platforms());

  private PlatformProfiles() {}

  public static List<PlatformProfile> bundled() {
    return BUNDLED;
  }

  public static Optional<PlatformProfile> find(PlatformId id) {
    return BUNDLED.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  /**
   * Reads profiles.
   *
   * @throws IllegalArgumentException with every mistake, if there is one
   */
  public static List<PlatformProfile> read(List<PolicyFile> files) {
    List<PlatformProfile> profiles = new ArrayList<>();
    for (PolicyFile file : files) {
      Parsing<PlatformProfile> parsing = PlatformReader.read(file);
      PlatformProfile profile = parsing.value();
      if (profile == null) {
        throw new IllegalArgumentException(parsing.problems().toString());
      }
      profiles.add(profile);
    }
    return List.copyOf(profiles);
  }
}
