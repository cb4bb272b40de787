package io.parapet.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one supervisor of a folder; the file tells its process id. The operating system
 * releases the lock when that process ends, so a stale file means nothing.
 */
final class StackLock {
  /** Kept, because a channel that nobody holds is closed with the garbage, and its lock with it. */
  private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

  private StackLock() {}

  /**
   * Takes the lock for the rest of this JVM's life.
   *
   * @throws Refusal when another process has it
   */
  static void take(Path file) {
    try {
      FileChannel channel = open(file);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Refusal(
            "Parapet is running already (process " + pid(file) + "); './parapet down' stops it.");
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(pid));
      HELD.add(lock);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot lock " + file, failure);
    }
  }

  /** The process that holds the lock, if one does. */
  static Optional<ProcessHandle> holder(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = open(file);
        @Nullable FileLock lock = channel.tryLock()) {
      return lock == null ? ProcessHandle.of(pid(file)) : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static long pid(Path file) throws IOException {
    return Long.parseLong(Files.readString(file).strip());
  }
}
