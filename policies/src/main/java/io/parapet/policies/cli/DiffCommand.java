package io.parapet.policies.cli;

import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyDiff;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares what two catalogues mean, not how they are written. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Shows which thresholds, conditions and parameters differ; 1 if any do.")
final class DiffCommand extends Printing implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A catalogue or one policy.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path before;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path after;

  @Override
  public Integer call() {
    Map<String, Policy> a = policies(before);
    Map<String, Policy> b = policies(after);
    TreeSet<String> ids = new TreeSet<>(a.keySet());
    ids.addAll(b.keySet());
    int differences = 0;
    for (String id : ids) {
      differences += print(id, a, b);
    }
    out().println(differences + " differences");
    return differences == 0 ? 0 : 1;
  }

  private int print(String id, Map<String, Policy> a, Map<String, Policy> b) {
    if (!a.containsKey(id) || !b.containsKey(id)) {
      out().println(id + (a.containsKey(id) ? " is gone" : " is new"));
      return 1;
    }
    var lines =
        PolicyDiff.between(Objects.requireNonNull(a.get(id)), Objects.requireNonNull(b.get(id)));
    lines.forEach(line -> out().println(id + ": " + line));
    return lines.size();
  }

  private static Map<String, Policy> policies(Path path) {
    Map<String, Policy> byId = new TreeMap<>();
    for (PolicyFile file : CatalogueOption.read(path)) {
      if (file.policy()) {
        ParsedPolicy parsed = PolicyReader.read(file).value();
        if (parsed == null) {
          throw new IllegalArgumentException(PolicyReader.read(file).problems().get(0).toString());
        }
        byId.put(parsed.policy().id().value(), parsed.policy());
      }
    }
    return byId;
  }
}
