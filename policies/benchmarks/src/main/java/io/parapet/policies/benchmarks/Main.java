package io.parapet.policies.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./parapet bench policies}. */
@Command(
    name = "bench policies",
    mixinStandardHelpOptions = true,
    description = "Measures the policy engine beside others, on the same rules and events.")
public final class Main implements Callable<Integer> {
  @Option(names = "--quick", description = "A short look: 1,000 policies only, rough figures.")
  boolean quick;

  /** What is measured. */
  enum Part {
    RULES,
    TEXT,
    COMPILE
  }

  @Option(names = "--only", split = ",", description = "Of ${COMPLETION-CANDIDATES}; else all.")
  Set<Part> only = EnumSet.allOf(Part.class);

  @Option(names = "--json", description = "The figures as JSON; the table goes to standard error.")
  boolean json;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    var out = System.out;
    System.setOut(System.err); // JMH tells there how it goes on
    List<Figure> figures = new Suite(quick).run(only);
    (json ? System.err : out).print(table(figures));
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(figures));
    }
    out.flush();
    return 0;
  }

  private static String table(List<Figure> figures) {
    StringBuilder table = new StringBuilder("\n");
    figures.forEach(figure -> table.append(figure.line().stripTrailing()).append('\n'));
    return table.toString();
  }
}
