package io.parapet.policies.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What all commands print with. */
abstract class Printing {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  CommandSpec spec;

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  void json(Object value) {
    out().println(JSON.writeValueAsString(value));
  }
}
