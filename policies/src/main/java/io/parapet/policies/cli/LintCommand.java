package io.parapet.policies.cli;

import io.parapet.policies.engine.lint.Finding;
import io.parapet.policies.engine.lint.Linter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what should be mended. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Finds mistakes and oddities; exits with 1 if there are errors.")
final class LintCommand extends Printing implements Callable<Integer> {
  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Option(names = "--json", description = "One JSON list.")
  boolean json;

  @Option(names = "--strict", description = "Warnings count as errors.")
  boolean strict;

  /** A finding as JSON. */
  record Line(String path, int line, int column, String level, String message) {
    static Line of(Finding finding) {
      return new Line(
          finding.problem().path(),
          finding.problem().line(),
          finding.problem().column(),
          finding.level().name().toLowerCase(Locale.ROOT),
          finding.problem().message());
    }
  }

  @Override
  public Integer call() {
    List<Finding> findings = Linter.lint(catalogue.files(), LocalDate.now(ZoneOffset.UTC));
    long errors = findings.stream().filter(f -> f.level() == Finding.Level.ERROR).count();
    if (json) {
      json(findings.stream().map(Line::of).toList());
    } else {
      findings.forEach(out()::println);
      out().println(errors + " errors, " + (findings.size() - errors) + " warnings");
    }
    return errors > 0 || (strict && !findings.isEmpty()) ? 1 : 0;
  }
}
