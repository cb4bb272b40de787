package io.parapet.stream.control;

import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy withdraw-set}. */
@Command(
    name = "withdraw-set",
    mixinStandardHelpOptions = true,
    description = "Takes a published set back, so that the file of its name counts again.")
final class WithdrawSetCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private DeskOptions options = new DeskOptions();

  @Parameters(paramLabel = "NAME", description = "as policies write it after 'sets.'")
  private String name = "";

  @Override
  public Integer call() throws Exception {
    new PrepareKafka(options.bootstrapServers(), TopicSettings.LOCAL).withdraw(name);
    spec.commandLine().getOut().println("sets." + name + " is what its file says again.");
    return 0;
  }
}
