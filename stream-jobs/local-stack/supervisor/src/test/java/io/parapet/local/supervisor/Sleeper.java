package io.parapet.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A child that writes its process id to a file and then does nothing. */
public final class Sleeper {

  private Sleeper() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(whole, Long.toString(ProcessHandle.current().pid()));
    Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    new CountDownLatch(1).await();
  }
}
