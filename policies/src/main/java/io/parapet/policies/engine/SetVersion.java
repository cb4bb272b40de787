package io.parapet.policies.engine;

import io.parapet.policies.id.Ids;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.Collection;

/** Names a whole set by its content. */
final class SetVersion {
  private SetVersion() {}

  /** 12 hex digits that change with any policy or shared list, whatever the files' order. */
  static String of(Collection<PolicyFile> files) {
    String[] hashes =
        files.stream()
            .filter(file -> file.policy() || file.set())
            .map(PolicyFile::hash)
            .sorted()
            .toArray(String[]::new);
    return Ids.derive(hashes).substring(0, 12);
  }
}
