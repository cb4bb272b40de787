package io.parapet.local.supervisor;

import io.parapet.local.node.Ports;
import io.parapet.local.supervisor.StackPorts.NamedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What must be there before anything starts. */
final class Preflight {

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
  private static final long KIB = 1024;

  @Option(
      names = "--min-memory",
      defaultValue = "${env:PARAPET_MIN_MEMORY_MIB:-3072}",
      paramLabel = "MIB",
      description = "Refuse to start with less available memory (default: ${DEFAULT-VALUE})")
  long minMemoryMib;

  @Option(
      names = "--min-disk",
      defaultValue = "${env:PARAPET_MIN_DISK_MIB:-2048}",
      paramLabel = "MIB",
      description = "Refuse to start with less free disk (default: ${DEFAULT-VALUE})")
  long minDiskMib;

  /**
   * @throws Refusal that names the first thing missing
   */
  void check(Path folder, List<NamedPort> ports) {
    ports.forEach(Preflight::checkPort);
    checkMemory();
    checkDisk(folder);
  }

  private static void checkPort(NamedPort port) {
    if (!Ports.isFree(port.port())) {
      throw new Refusal(
          "Port %d (%s) is taken; free it or choose another with %s."
              .formatted(port.port(), port.name(), port.option()));
    }
  }

  private void checkMemory() {
    long available = availableMemoryMib();
    if (available < minMemoryMib) {
      throw new Refusal(
          "Too little memory: %d MiB available, %d MiB needed (--min-memory)."
              .formatted(available, minMemoryMib));
    }
  }

  private void checkDisk(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / (KIB * KIB);
      if (free < minDiskMib) {
        throw new Refusal(
            "Too little disk: %d MiB free in %s, %d MiB needed (--min-disk)."
                .formatted(free, folder, minDiskMib));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot ask how full the disk of " + folder + " is", failure);
    }
  }

  /** As Linux estimates it; elsewhere it is not known, and not checked. */
  private static long availableMemoryMib() {
    try {
      Matcher line = AVAILABLE.matcher(Files.readString(MEMORY));
      return line.find() ? Long.parseLong(line.group(1)) / KIB : Long.MAX_VALUE;
    } catch (IOException notLinux) {
      return Long.MAX_VALUE;
    }
  }
}
