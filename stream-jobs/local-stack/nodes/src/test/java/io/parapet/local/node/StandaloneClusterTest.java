package io.parapet.local.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneClusterTest {

  @TempDir Path folder;

  @Test
  void a_job_continues_after_either_process_was_killed() throws Exception {
    Numbers numbers = new Numbers(folder.resolve("numbers"));
    try (StandaloneCluster cluster =
        StandaloneCluster.start(folder, "hashmap", job(numbers.file()))) {
      numbers.awaitMore(150);
      cluster.killTaskManager();
      assertThat(cluster.isRunning()).isFalse();
      cluster.restartTaskManager();
      numbers.awaitMore(150);
      cluster.killJobManager();
      cluster.restartJobManager();
      numbers.awaitMore(150);
      assertThat(numbers.beginnings()).isOne();
    }
  }

  private FlinkJob job(Path numbers) throws Exception {
    Path jar = JobJar.of(NumberingJob.class, folder);
    List<String> arguments = List.of(numbers.toString());
    return new FlinkJob("numbering", jar, NumberingJob.class.getName(), arguments);
  }
}
