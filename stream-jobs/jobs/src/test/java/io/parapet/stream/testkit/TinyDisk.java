package io.parapet.stream.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory with hardly any room: who fills it meets a disk that is truly full. */
public final class TinyDisk implements AutoCloseable {
  private final Path folder;

  private TinyDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts it on a folder.
   *
   * @param size such as {@code 16k}
   * @throws IOException if this account may not mount
   */
  public static TinyDisk mount(Path folder, String size) throws IOException, InterruptedException {
    run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    return new TinyDisk(folder);
  }

  public void enlarge(String size) throws IOException, InterruptedException {
    run("mount", "-o", "remount,size=" + size, folder.toString());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "--lazy", folder.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + ": " + said.strip());
    }
  }
}
