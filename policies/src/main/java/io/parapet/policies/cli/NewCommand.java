package io.parapet.policies.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Scaffolds a policy. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Writes a policy to fill in, with scenarios that fail until it is.")
final class NewCommand extends Printing implements Callable<Integer> {
  @Mixin CatalogueOption catalogue = new CatalogueOption();

  @Parameters(paramLabel = "ID", description = "Such as behaviour/my-policy.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  String id;

  @Override
  public Integer call() throws IOException {
    if (!id.matches("[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*")) {
      throw new IllegalArgumentException("An id is lower-case words such as behaviour/my-policy.");
    }
    write(id + ".yaml", "/scaffold/policy.yaml");
    write(id + "_test.yaml", "/scaffold/policy_test.yaml");
    return 0;
  }

  private void write(String name, String template) throws IOException {
    Path file = catalogue.folder().resolve(name);
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already.");
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var in = NewCommand.class.getResourceAsStream(template)) {
      if (in == null) {
        throw new IOException("the jar has no " + template);
      }
      Files.writeString(
          file,
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .replace("POLICY_ID", id));
    }
    out().println("wrote " + file);
  }
}
