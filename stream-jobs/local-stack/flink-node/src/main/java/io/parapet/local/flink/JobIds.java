package io.parapet.local.flink;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.flink.api.common.JobID;

/** One fixed id per job name, so that a job finds its own checkpoints again. */
final class JobIds {

  private JobIds() {}

  static JobID of(String name) {
    UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new JobID(uuid.getLeastSignificantBits(), uuid.getMostSignificantBits());
  }
}
