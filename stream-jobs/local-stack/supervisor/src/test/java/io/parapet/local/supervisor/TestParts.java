package io.parapet.local.supervisor;

import io.parapet.local.node.ChildJvm;
import io.parapet.local.node.NodeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Parts that start in a moment. */
record TestParts(Path folder) {

  static final RestartPolicy QUICK =
      new RestartPolicy(2, Duration.ofMillis(10), Duration.ofMinutes(10));

  /** Ready once it wrote its process id. */
  NodeSpec sleeper(String name) {
    Path file = pidFile(name);
    return spec(name, Sleeper.class, file.toString(), () -> Files.exists(file));
  }

  NodeSpec exiting(String name, int code) {
    return spec(name, Exiting.class, Integer.toString(code), () -> false);
  }

  Path pidFile(String name) {
    return folder.resolve(name + ".pid");
  }

  ProcessHandle process(String name) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readString(pidFile(name)))).orElseThrow();
  }

  private NodeSpec spec(
      String name, Class<?> main, String argument, io.parapet.local.node.Probe probe) {
    ChildJvm jvm =
        new ChildJvm(
            name,
            List.of("-Xmx32m"),
            List.of(classes()),
            main.getName(),
            List.of(argument),
            Map.of(),
            folder.resolve(name + ".log"));
    return new NodeSpec(jvm, probe, Duration.ofSeconds(60));
  }

  private static Path classes() {
    return Path.of(Sleeper.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
