package io.parapet.classifier.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the classifier. */
@Command(
    name = "classifier",
    mixinStandardHelpOptions = true,
    description = "Trains, measures and uses the text classifier.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed: a file is absent or not as expected; one sentence says where and what",
      "2:wrong options"
    },
    subcommands = {
      TrainCommand.class,
      EvaluateCommand.class,
      BenchmarkCommand.class,
      ScoreCommand.class,
      ExplainCommand.class,
      CardCommand.class,
      VectorsCommand.class,
      BehaviourCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setExecutionExceptionHandler(Main::explain);
  }

  /** A user sees what went wrong, not where in the code. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(words(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String words(Exception failure) {
    return switch (failure) {
      case NoSuchFileException absent -> absent.getFile() + ": no such file or folder";
      case FileSystemException file ->
          file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "cannot be used");
      case CharacterCodingException notText -> "expected UTF-8 text";
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
