package io.parapet.local.node;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What {@link NumberingJob} wrote. */
record Numbers(Path file) {

  static final Duration PATIENCE = Duration.ofSeconds(90);

  List<Long> all() throws IOException {
    return Files.exists(file)
        ? Files.readString(file).lines().map(Long::valueOf).toList()
        : List.of();
  }

  /** Waits for this many more numbers than there are now. */
  void awaitMore(int count) throws IOException {
    int goal = all().size() + count;
    await().atMost(PATIENCE).until(() -> all().size() >= goal);
  }

  /** How often the job began at the beginning. */
  long beginnings() throws IOException {
    return all().stream().filter(number -> number == 0).count();
  }
}
