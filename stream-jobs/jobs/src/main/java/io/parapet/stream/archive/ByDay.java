package io.parapet.stream.archive;

import io.parapet.policies.wire.ScoredEvent;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/** Puts an event into the folder of its day, UTC. */
final class ByDay implements BucketAssigner<ScoredEvent, String> {
  private static final long serialVersionUID = 1;

  @Override
  public String getBucketId(ScoredEvent event, Context context) {
    return ArchiveFiles.day(event).toString();
  }

  @Override
  public SimpleVersionedSerializer<String> getSerializer() {
    return SimpleVersionedStringSerializer.INSTANCE;
  }
}
