package io.parapet.simulator.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.run.Happening;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns happenings into records of the topics they belong to. */
public final class Records {
  private final Sealing sealing;

  public Records(Sealing sealing) {
    this.sealing = sealing;
  }

  /** The record as it goes to Kafka. */
  public ProducerRecord<byte[], byte[]> of(Happening happening) {
    return switch (happening) {
      case Happening.Told told -> told(told.event());
      case Happening.Reported reported ->
          reported(sealing.seal(reported.report(), reported.content()));
    };
  }

  private static ProducerRecord<byte[], byte[]> told(DmEvent event) {
    byte[] key = event.sender().value().getBytes(UTF_8);
    return new ProducerRecord<>(Topics.DM_EVENTS.name(), key, WireFormat.DM_EVENT.write(event));
  }

  private static ProducerRecord<byte[], byte[]> reported(ContentReported report) {
    byte[] key = report.reported().value().getBytes(UTF_8);
    return new ProducerRecord<>(Topics.REPORTS.name(), key, WireFormat.REPORT.write(report));
  }
}
