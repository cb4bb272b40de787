package io.parapet.stream.replay;

import io.parapet.policies.wire.DeadLetter;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dead-letters replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Sends refused inputs to their topic once more, for when the reason is mended.",
      "An input is found by where it stands and checked by its hash; a report that Kafka no longer"
          + " has comes from the sealed copy in its letter."
    })
final class ReplayCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private LetterOptions options = new LetterOptions();

  @Parameters(
      paramLabel = "TOPIC/PARTITION/OFFSET",
      arity = "0..*",
      description = "which inputs, as 'list' shows them")
  private Set<String> places = Set.of();

  @Option(names = "--all", description = "every input that the other options choose")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    if (places.isEmpty() != all) {
      throw new ParameterException(spec.commandLine(), "Name inputs, or say --all.");
    }
    try (DeadLetterTool tool = options.connect()) {
      return replay(tool);
    }
  }

  /** 0 when all that was asked for was sent, else 1. */
  private int replay(DeadLetterTool tool) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    int sent = 0;
    int asked = 0;
    Set<String> done = new HashSet<>();
    for (DeadLetter letter : options.chosen(tool)) {
      boolean wanted = all || places.contains(place(letter));
      if (wanted && done.add(place(letter))) {
        Replay result = tool.replay(letter);
        out.println(place(letter) + "  " + result.meaning());
        asked++;
        sent += result == Replay.SENT ? 1 : 0;
      }
    }
    out.println(sent + " of " + Math.max(asked, places.size()) + " sent again");
    return sent == asked && asked >= places.size() ? 0 : 1;
  }

  private static String place(DeadLetter letter) {
    return letter.topic() + "/" + letter.partition() + "/" + letter.offset();
  }
}
