package io.parapet.local.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to start one child JVM. It leaves when the JVM that started it ends.
 *
 * @param name what people call it, such as {@code kafka}
 * @param flags JVM flags, heap cap among them
 * @param classpath its own classpath, nothing of ours
 * @param mainClass the main class and {@code args} its arguments
 * @param environment variables to add to ours
 * @param log file that its output is appended to
 */
public record ChildJvm(
    String name,
    List<String> flags,
    List<Path> classpath,
    String mainClass,
    List<String> args,
    Map<String, String> environment,
    Path log) {

  private static final String CHILD_MODULE = "stream-jobs/local-stack/child";
  private static final String CHILD_MAIN = "io.parapet.local.child.ChildMain";

  /** Quick to start, small, and quiet about native access and Unsafe on newer Java. */
  private static final List<String> COMMON_FLAGS =
      Stream.of(
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xshare:auto",
              "-XX:+ExitOnOutOfMemoryError",
              "-Dfile.encoding=UTF-8",
              "-Dlog4j2.configurationFile=parapet-child-log4j2.xml",
              "--enable-native-access=ALL-UNNAMED",
              Runtime.version().feature() >= 24 ? "--sun-misc-unsafe-memory-access=allow" : "")
          .filter(flag -> !flag.isEmpty())
          .toList();

  public ChildJvm {
    flags = List.copyOf(flags);
    classpath = List.copyOf(classpath);
    args = List.copyOf(args);
    environment = Map.copyOf(environment);
  }

  /**
   * The same, with an archive of its loaded classes, which halves the time of its next starts. The
   * JVM writes the archive when it ends well. Only jars can have one; with a folder of classes on
   * the classpath this changes nothing.
   */
  public ChildJvm withClassArchive(Path archive) {
    if (classpath.stream().anyMatch(Files::isDirectory)) {
      return this;
    }
    List<String> more = new ArrayList<>(flags);
    more.add("-XX:+AutoCreateSharedArchive");
    more.add("-XX:SharedArchiveFile=" + archive);
    // It lists every class that it leaves out.
    more.add("-Xlog:cds*=off");
    return new ChildJvm(name, more, classpath, mainClass, args, environment, log);
  }

  /**
   * Starts it; the caller keeps the process, and with it the pipe that the child watches.
   *
   * @throws UncheckedIOException when the log cannot be written or the JVM not be started
   */
  Process start() {
    try {
      Files.createDirectories(temporaryFiles());
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.environment().putAll(environment);
      builder.environment().put("CLASSPATH", joinedClasspath());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot start " + name, failure);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(COMMON_FLAGS);
    command.addAll(flags);
    command.add("-Dparapet.part=" + name);
    command.add("-Djava.io.tmpdir=" + temporaryFiles());
    command.add(CHILD_MAIN);
    command.add(mainClass);
    command.addAll(args);
    return command;
  }

  /** Beside the log, so that what a killed child leaves behind goes when its folder goes. */
  private Path temporaryFiles() {
    return log.toAbsolutePath().resolveSibling(name + "-tmp");
  }

  private String joinedClasspath() {
    return Stream.concat(classpath.stream(), Stream.of(Repository.own(CHILD_MODULE)))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
