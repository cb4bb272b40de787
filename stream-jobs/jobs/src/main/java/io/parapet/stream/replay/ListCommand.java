package io.parapet.stream.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.WireFormat;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dead-letters list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "One line per refused input: when, where it stands, which step, what was expected.")
final class ListCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private LetterOptions options = new LetterOptions();

  @Option(names = "--json", description = "one JSON object per line")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DeadLetterTool tool = options.connect()) {
      List<DeadLetter> letters = options.chosen(tool);
      letters.stream().map(this::line).forEach(out::println);
      if (!json) {
        out.println(letters.size() + " dead letters");
      }
    }
    return 0;
  }

  private String line(DeadLetter letter) {
    return json
        ? new String(WireFormat.DEAD_LETTER.write(letter), UTF_8)
        : String.format(
            "%s  %s/%d/%d  %s  %d bytes  %s",
            letter.at(),
            letter.topic(),
            letter.partition(),
            letter.offset(),
            letter.stage(),
            letter.size(),
            letter.problem());
  }
}
