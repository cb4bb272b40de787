package io.parapet.local.node;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to start a part, and how to tell that it serves.
 *
 * @param patience how long a start may take before it counts as failed
 */
public record NodeSpec(ChildJvm jvm, Probe probe, Duration patience) {

  public String name() {
    return jvm.name();
  }

  /** The same with {@link ChildJvm#withClassArchive}. */
  public NodeSpec withClassArchive(Path archive) {
    return new NodeSpec(jvm.withClassArchive(archive), probe, patience);
  }

  /** Starts the JVM and returns at once; {@link RunningNode#awaitHealthy()} waits. */
  public RunningNode start() {
    return new RunningNode(this);
  }
}
