package io.parapet.policies.wire;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the records of the policies topic put in force: the files that the manifest names, or the
 * bundled ones while there is no manifest, and the shared sets beside them.
 *
 * @param sets each in place of the file of its name
 */
public record PublishedPolicies(List<PolicyFile> files, List<NamedSet> sets) {
  private static final String SET = SharedSet.key("");
  private static final List<PolicyFile> CATALOGUE = BundledFiles.catalogue();

  /** What is in force while nothing was published. */
  public static final PublishedPolicies BUNDLED = new PublishedPolicies(CATALOGUE, List.of());

  public PublishedPolicies {
    files = List.copyOf(files);
    sets = List.copyOf(sets);
  }

  /**
   * Checks a record before it takes the place of the one before under its key.
   *
   * @throws WireException if it is a shared set that cannot be read, or is called otherwise
   */
  public static void check(String key, byte @Nullable [] value) throws WireException {
    if (value != null && key.startsWith(SET)) {
      String name = WireFormat.SHARED_SET.read(value).name();
      if (!SharedSet.key(name).equals(key)) {
        throw new WireException("the set '" + name + "' stands under the key of another");
      }
    }
  }

  /**
   * Puts together what the latest record under each key says.
   *
   * @return empty while a body that the manifest names is still on its way
   * @throws WireException if a record is not what the contract asks for
   */
  public static Optional<PublishedPolicies> of(Map<String, byte[]> records) throws WireException {
    List<NamedSet> sets = sets(records);
    byte[] manifest = records.get(PolicyManifest.KEY);
    if (manifest == null) {
      return Optional.of(new PublishedPolicies(CATALOGUE, sets));
    }
    List<PolicyFile> files = new ArrayList<>();
    for (String hash : WireFormat.POLICY_MANIFEST.read(manifest).bodies()) {
      byte[] body = records.get(PolicyBody.key(hash));
      if (body == null) {
        return Optional.empty();
      }
      PolicyBody policy = WireFormat.POLICY_BODY.read(body);
      files.add(new PolicyFile(policy.path(), policy.yaml()));
    }
    return Optional.of(new PublishedPolicies(files, sets));
  }

  private static List<NamedSet> sets(Map<String, byte[]> records) throws WireException {
    List<NamedSet> sets = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : new TreeMap<>(records).entrySet()) {
      if (entry.getKey().startsWith(SET)) {
        sets.add(WireFormat.SHARED_SET.read(entry.getValue()).named());
      }
    }
    return sets;
  }

  /**
   * The set of policies that they make; problems are reported in it.
   *
   * @param before what has not changed since is taken over from it
   */
  public PolicySet compile(PolicySet before) {
    return files.equals(CATALOGUE) && sets.isEmpty()
        ? PolicySet.bundled()
        : PolicyCompiler.compile(files, sets, before);
  }
}
