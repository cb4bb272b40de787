package io.parapet.local.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkNodeTest {

  @TempDir Path folder;

  @Test
  void a_job_continues_from_its_last_checkpoint_after_a_kill() throws Exception {
    Numbers numbers = new Numbers(folder.resolve("numbers"));
    try (RunningNode flink = spec(numbers.file()).start().awaitHealthy()) {
      await().atMost(Numbers.PATIENCE).until(this::hasCheckpoint);
      flink.kill();
      flink.restart();
      numbers.awaitMore(50);
      assertThat(numbers.beginnings()).isOne();
    }
  }

  private NodeSpec spec(Path numbers) throws Exception {
    Path jar = JobJar.of(NumberingJob.class, folder);
    Map<String, String> jobs = Map.of("numbering", NumberingJob.class.getName());
    List<String> arguments = List.of(numbers.toString());
    return new FlinkNode(folder.resolve("flink"), Ports.free(), Ports.free(), jar, jobs, arguments)
        .spec(folder.resolve("flink.log"));
  }

  private boolean hasCheckpoint() throws Exception {
    try (var files = Files.find(folder, 5, (path, a) -> path.endsWith("_metadata"))) {
      return files.findAny().isPresent();
    }
  }
}
