package io.parapet.local.supervisor;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the running supervisor to stop everything, and waits until it is gone. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops everything")
final class DownCommand implements Callable<Integer> {

  private static final int PATIENCE_SECONDS = 90;

  @Mixin FolderOption folder = new FolderOption();

  @Override
  public Integer call() throws Exception {
    Optional<ProcessHandle> supervisor = StackLock.holder(folder.get().lock());
    if (supervisor.isEmpty()) {
      System.out.println("Parapet is not running.");
      return 0;
    }
    supervisor.get().destroy();
    supervisor.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    System.out.println("Parapet is stopped; its data stays in " + folder.get().root() + ".");
    return 0;
  }
}
