package io.parapet.stream.control;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.stream.topic.PolicyFolder;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy publish}. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the policies of a folder in force in place of all before.",
      "A set of which any file does not compile is refused, and nothing changes."
    })
final class PublishCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions.Signed options = new DeskOptions.Signed();

  @Parameters(paramLabel = "FOLDER", description = "as policies/catalogue is laid out")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<PolicyBody> bodies = PolicyFolder.read(folder);
    PolicySet set =
        PolicyCompiler.compile(
            bodies.stream().map(body -> new PolicyFile(body.path(), body.yaml())).toList());
    if (!set.problems().isEmpty() || set.policies().isEmpty()) {
      set.problems().forEach(out::println);
      out.println("Nothing was published: " + set.policies().size() + " policies compile.");
      return 1;
    }
    PolicyManifest manifest =
        new PrepareKafka(options.bootstrapServers(), TopicSettings.LOCAL)
            .publish(bodies, options.signature().by(), options.reason);
    out.println(set.policies().size() + " policies in force as set " + manifest.setVersion());
    return 0;
  }
}
