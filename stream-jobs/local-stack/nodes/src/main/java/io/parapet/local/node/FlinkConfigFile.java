package io.parapet.local.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The {@code config.yaml} that both processes of a cluster read, with the ports in it.
 *
 * <p>It names the job jar as a path for both. Were the JobManager to hand the jar to the
 * TaskManager, each start of it would do so under another key, and the TaskManager that outlived it
 * would refuse.
 */
record FlinkConfigFile(Path folder, Path jar, String backend, int restPort) {

  static FlinkConfigFile write(Path folder, Path jar, String backend) {
    FlinkConfigFile config =
        new FlinkConfigFile(folder.toAbsolutePath(), jar.toAbsolutePath(), backend, Ports.free());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("config.yaml"), config.yaml());
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write Flink's configuration to " + folder, failure);
    }
    return config;
  }

  Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  URI rest() {
    return URI.create("http://127.0.0.1:" + restPort);
  }

  private String yaml() {
    return """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        jobmanager.memory.process.size: 1024m
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 2
        taskmanager.cpu.cores: 1
        taskmanager.memory.framework.heap.size: 128m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.task.heap.size: 256m
        taskmanager.memory.task.off-heap.size: 0m
        taskmanager.memory.network.min: 32m
        taskmanager.memory.network.max: 32m
        taskmanager.memory.managed.size: 64m
        taskmanager.memory.jvm-metaspace.size: 256m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        heartbeat.interval: 1s
        heartbeat.timeout: 8s
        pipeline.classpaths: %s
        io.tmp.dirs: %s
        state.backend.type: %s
        execution.checkpointing.dir: %s
        execution.checkpointing.incremental: true
        execution.checkpointing.interval: 1s
        execution.checkpointing.num-retained: 2
        execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
        execution.state-recovery.claim-mode: CLAIM
        restart-strategy.type: fixed-delay
        restart-strategy.fixed-delay.attempts: 1000
        restart-strategy.fixed-delay.delay: 1s
        """
        .formatted(
            Ports.free(),
            restPort,
            jar.toUri(),
            folder.resolve("tmp"),
            backend,
            checkpoints().toUri());
  }
}
