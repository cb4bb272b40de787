package io.parapet.policies.cli;

import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.PlatformProfiles;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyPrint;
import io.parapet.policies.policy.file.PolicyReader;
import io.parapet.policies.policy.file.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the policy that is in force. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Prints all of a policy: defaults filled in, and what each platform does otherwise.")
final class ShowCommand extends Printing implements Callable<Integer> {
  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Parameters(paramLabel = "ID", description = "Such as behaviour/fan-out.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  String id;

  @Option(names = "--platform", paramLabel = "NAME", description = "As it holds there.")
  @Nullable String platform;

  @Override
  public Integer call() {
    Map<String, Policy> policies = new TreeMap<>();
    for (PolicyFile file : catalogue.files()) {
      ParsedPolicy parsed = file.policy() ? PolicyReader.read(file).value() : null;
      if (parsed != null) {
        policies.put(parsed.policy().id().value(), parsed.policy());
      }
    }
    if (!policies.containsKey(id)) {
      throw new IllegalArgumentException(
          "There is no policy '" + id + "'" + Suggestion.among(id, policies.keySet()));
    }
    Policy policy = Objects.requireNonNull(policies.get(id));
    out()
        .print(platform == null ? PolicyPrint.of(policy) : PolicyPrint.on(known(platform), policy));
    out().flush();
    return 0;
  }

  private static PlatformId known(String platform) {
    List<String> all =
        PlatformProfiles.bundled().stream().map(profile -> profile.id().value()).toList();
    if (!all.contains(platform)) {
      throw new IllegalArgumentException(
          "There is no platform '"
              + platform
              + "'"
              + Suggestion.among(platform, all)
              + "; there are "
              + String.join(", ", all));
    }
    return new PlatformId(platform);
  }
}
