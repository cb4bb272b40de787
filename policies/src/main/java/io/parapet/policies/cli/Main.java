package io.parapet.policies.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./parapet policy …}. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Tools for policy authors.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LintCommand.class,
      TestCommand.class,
      ExplainCommand.class,
      DiffCommand.class,
      ShowCommand.class,
      NewCommand.class,
      SchemaCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(printer(System.out), printer(System.err), args));
  }

  private static PrintWriter printer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs one command; the exit code is 0 when all is well, 1 for findings, 2 for wrong usage. */
  static int run(PrintWriter out, PrintWriter errors, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(errors)
        .setExecutionExceptionHandler(Main::inOneSentence)
        .execute(args);
  }

  /** Trouble with files is told in one sentence; anything else is a defect and keeps its trace. */
  private static int inOneSentence(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof java.io.UncheckedIOException
        || e instanceof java.io.IOException
        || e instanceof IllegalArgumentException) {
      command.getErr().println(command.getColorScheme().errorText(e.getMessage()));
      return 2;
    }
    throw e;
  }
}
