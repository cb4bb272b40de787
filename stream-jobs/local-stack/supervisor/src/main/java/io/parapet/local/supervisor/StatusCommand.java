package io.parapet.local.supervisor;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints one line per part. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says how each part is; exit code 1 when not all of them run")
final class StatusCommand implements Callable<Integer> {

  @Mixin FolderOption folder = new FolderOption();

  @Override
  public Integer call() {
    if (StackLock.holder(folder.get().lock()).isEmpty()) {
      System.out.println("Parapet is not running.");
      return 1;
    }
    Map<String, String> parts = StatusFile.read(folder.get().status());
    parts.forEach((part, state) -> System.out.printf("%-16s %s%n", part, state));
    return parts.values().stream().allMatch(StatusCommand::isWell) ? 0 : 1;
  }

  private static boolean isWell(String state) {
    return state.startsWith(StatusFile.word(PartState.READY))
        || state.startsWith(StatusFile.word(PartState.DONE));
  }
}
