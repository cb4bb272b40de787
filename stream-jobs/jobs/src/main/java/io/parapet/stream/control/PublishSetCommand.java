package io.parapet.stream.control;

import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.SetReader;
import io.parapet.policies.wire.SharedSet;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy publish-set}. */
@Command(
    name = "publish-set",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a shared set in force in place of the one of its name, without a new set of policies.",
      "A file with a mistake is refused, and nothing changes."
    })
final class PublishSetCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Named options = new DeskOptions.Named();

  @Parameters(
      paramLabel = "FILE",
      description = "such as policies/catalogue/sets/known_domains.yaml")
  private Path file = Path.of("");

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    Parsing<NamedSet> parsing =
        SetReader.read(PolicyFile.of(file.toString(), Files.readAllBytes(file)));
    NamedSet set = parsing.value();
    if (set == null) {
      parsing.problems().forEach(out::println);
      out.println("Nothing was published.");
      return 1;
    }
    SharedSet shared = shared(set);
    new PrepareKafka(options.bootstrapServers(), TopicSettings.LOCAL).publish(shared);
    out.println(shared.entries().size() + " entries in force as sets." + set.name());
    return 0;
  }

  private SharedSet shared(NamedSet set) {
    List<SharedSet.Entry> entries =
        set.entries().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(PublishSetCommand::entry)
            .toList();
    return new SharedSet(set.name(), entries, options.signature().by(), options.signature().at());
  }

  private static SharedSet.Entry entry(Map.Entry<String, Instant> entry) {
    Instant end = entry.getValue();
    return new SharedSet.Entry(entry.getKey(), end.equals(Instant.MAX) ? null : end);
  }
}
