package io.parapet.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {
  @TempDir private Path folder;

  @Test
  void a_lock_outlives_the_garbage() throws Exception {
    Process holder = jvm(Holder.class);
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("collected");
      assertThat(StackLock.holder(lock()).map(ProcessHandle::pid)).contains(holder.pid());
      assertThat(jvm(Holder.class).waitFor()).as("a second one is refused").isNotZero();
    } finally {
      holder.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    assertThat(StackLock.holder(lock())).as("its process has ended").isEmpty();
  }

  private Path lock() {
    return folder.resolve("lock");
  }

  private Process jvm(Class<?> main) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            lock().toString())
        .start();
  }

  /** Takes the lock, lets the garbage be collected, says so and waits. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      StackLock.take(Path.of(arguments[0]));
      for (int i = 0; i < 5; i++) {
        System.gc();
      }
      System.out.println("collected");
      Thread.sleep(TimeUnit.MINUTES.toMillis(2));
    }
  }
}
