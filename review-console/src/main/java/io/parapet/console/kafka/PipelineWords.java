package io.parapet.console.kafka;

import io.parapet.policies.action.Control;
import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Status;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people said about how far automation may go, and what the stream last said of itself. Safe
 * for many threads.
 */
public final class PipelineWords implements Follower.Reader {
  private static final Logger LOG = LoggerFactory.getLogger(PipelineWords.class);

  private final Map<String, Control> controls = new ConcurrentSkipListMap<>();
  private final Map<String, Status> status = new ConcurrentSkipListMap<>();

  public Controls controls() {
    return Controls.of(List.copyOf(controls.values()), Set.of());
  }

  /** The last of each kind, by key. */
  public List<Status> status() {
    return List.copyOf(status.values());
  }

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.topic().equals(Topics.CONTROLS.name())) {
        said(WireFormat.CONTROL.read(record.value()));
      } else {
        Status told = WireFormat.STATUS.read(record.value());
        status.put(told.key(), told);
      }
    } catch (WireException e) {
      LOG.warn("{} cannot be read: {}", record.topic(), e.getMessage());
    }
  }

  /** Also what this console has just said itself, before Kafka brings it back. */
  public void said(Control control) {
    controls.merge(control.key(), control, Controls::later);
  }
}
