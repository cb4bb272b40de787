package io.parapet.policies.engine;

import io.parapet.policies.id.Ids;
import io.parapet.policies.policy.NamedSet;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names a whole set by its content. */
final class SetVersion {
  private SetVersion() {}

  /** 12 hex digits that change with any policy or shared list, whatever the order of the hashes. */
  static String of(Stream<String> hashes, Collection<NamedSet> published) {
    Stream<String> all = Stream.concat(hashes, published.stream().map(SetVersion::hash));
    return Ids.derive(all.sorted().toArray(String[]::new)).substring(0, 12);
  }

  private static String hash(NamedSet set) {
    Stream<String> entries =
        new TreeMap<>(set.entries()).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue());
    return Ids.derive(Stream.concat(Stream.of(set.name()), entries).toArray(String[]::new));
  }
}
