package io.parapet.local.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A supervisor of one child in a JVM of its own, to be killed. */
public final class SupervisorProcess {

  private SupervisorProcess() {}

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            SupervisorProcess.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("supervisor.log").toFile())
        .start();
  }

  public static void main(String[] args) throws InterruptedException {
    Part child = Part.service(new TestParts(Path.of(args[0])).sleeper("child"));
    new Supervisor(List.of(child), RestartPolicy.DEFAULT, (part, state, detail) -> {}).start();
    new CountDownLatch(1).await();
  }
}
