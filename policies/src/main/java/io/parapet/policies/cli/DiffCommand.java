package io.parapet.policies.cli;

import io.parapet.policies.policy.Differences;
import io.parapet.policies.policy.Parts;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyReader;
import io.parapet.policies.policy.file.SetReader;
import io.parapet.policies.policy.file.StrikeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy diff A B}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what two catalogues mean differently; exits with 1 if anything.",
      "Policies in every part, entries of shared sets, the strike ladder; layout does not count."
    })
final class DiffCommand extends Printing implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A catalogue or one file of it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path before;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  Path after;

  @Override
  public Integer call() {
    Map<String, Map<String, String>> a = contents(before);
    Map<String, Map<String, String>> b = contents(after);
    TreeSet<String> names = new TreeSet<>(a.keySet());
    names.addAll(b.keySet());
    int differences = 0;
    for (String name : names) {
      List<String> lines = differences(a.get(name), b.get(name));
      lines.forEach(line -> out().println(name + line));
      differences += lines.size();
    }
    out().println(differences + (differences == 1 ? " difference" : " differences"));
    return differences == 0 ? 0 : 1;
  }

  private static List<String> differences(
      @Nullable Map<String, String> a, @Nullable Map<String, String> b) {
    if (a == null || b == null) {
      return List.of(a == null ? " is new" : " is gone");
    }
    return Differences.between(a, b).stream().map(line -> ": " + line).toList();
  }

  /** The parts of each file, by the id of a policy or the path of another. */
  private static Map<String, Map<String, String>> contents(Path path) {
    Map<String, Map<String, String>> byName = new TreeMap<>();
    for (PolicyFile file : CatalogueOption.read(path)) {
      if (file.policy()) {
        var policy = read(path, PolicyReader.read(file)).policy();
        byName.put(policy.id().value(), Parts.of(policy));
      } else if (file.set()) {
        var set = read(path, SetReader.read(file));
        byName.put("sets/" + set.name(), Parts.of(set));
      } else if (file.strikes()) {
        byName.put("strikes", Parts.of(read(path, StrikeReader.read(file))));
      }
    }
    return byName;
  }

  private static <T> T read(Path catalogue, Parsing<T> parsing) {
    T value = parsing.value();
    if (value == null) {
      throw new IllegalArgumentException(
          catalogue + " cannot be compared: " + parsing.problems().get(0));
    }
    return value;
  }
}
