package io.parapet.policies.engine;

import io.parapet.policies.id.Ids;
import java.util.stream.Stream;

/** Names a whole set by its content. */
final class SetVersion {
  private SetVersion() {}

  /** 12 hex digits that change with any policy or shared list, whatever the order of the hashes. */
  static String of(Stream<String> hashes) {
    return Ids.derive(hashes.sorted().toArray(String[]::new)).substring(0, 12);
  }
}
