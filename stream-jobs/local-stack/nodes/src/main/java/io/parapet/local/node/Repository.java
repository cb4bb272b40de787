package io.parapet.local.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the built modules lie. */
public final class Repository {

  private static final String LAUNCHER = "parapet";
  private static final String POM = "pom.xml";

  private Repository() {}

  /**
   * The repository's top folder, found by walking up from the working directory.
   *
   * @throws IllegalStateException when the working directory is not inside the repository
   */
  public static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (isRoot(folder)) {
        return folder;
      }
    }
    throw new IllegalStateException("Not inside a clone of Parapet: " + start);
  }

  private static boolean isRoot(Path folder) {
    return Files.isRegularFile(folder.resolve(LAUNCHER)) && Files.exists(folder.resolve(POM));
  }

  /**
   * What a runnable module needs on its classpath: itself first, then what its build wrote down.
   *
   * @param module path of the module from the root
   * @throws IllegalStateException when the module is not built
   */
  public static List<Path> classpath(String module) {
    Path target = root().resolve(module).resolve("target");
    Path file = target.resolve("classpath.txt");
    try {
      Stream<Path> others = Stream.of(Files.readString(file).strip().split(":")).map(Path::of);
      return Stream.concat(Stream.of(own(module)), others).toList();
    } catch (IOException missing) {
      throw new IllegalStateException(
          "Not built: " + file + ". Run './parapet build', or Maven with -am.", missing);
    }
  }

  /**
   * The one jar in a folder, such as {@code parapet-jobs-*-job.jar} in {@code
   * stream-jobs/jobs/target}.
   */
  public static Path jar(String folder, String prefix, String suffix) {
    Path target = root().resolve(folder);
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> matches(file, prefix, suffix))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("No " + prefix + "*" + suffix + " in " + target));
    } catch (IOException missing) {
      throw new IllegalStateException("Not built: " + target, missing);
    }
  }

  private static boolean matches(Path file, String prefix, String suffix) {
    String name = file.getFileName().toString();
    return name.startsWith(prefix) && name.endsWith(suffix);
  }

  /** A module's own classes: its jar when there is one, else the folder. */
  static Path own(String module) {
    Path target = root().resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> matches(file, "parapet-", "-SNAPSHOT.jar"))
          .findFirst()
          .orElse(target.resolve("classes"));
    } catch (IOException missing) {
      throw new IllegalStateException("Not built: " + target, missing);
    }
  }
}
