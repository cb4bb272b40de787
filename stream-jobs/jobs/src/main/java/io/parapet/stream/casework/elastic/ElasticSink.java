package io.parapet.stream.casework.elastic;

import io.parapet.stream.config.ElasticConfig;
import io.parapet.stream.config.KafkaConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes documents under ids derived from their input, so that writing one again changes nothing.
 * Each writer has one request in flight: keyed by document, its writes arrive in their order.
 */
public final class ElasticSink extends AsyncSinkBase<DocumentWrite, DocumentWrite> {
  private static final long serialVersionUID = 1;
  private static final int MAX_BATCH = 500;
  private static final int MAX_BUFFERED = 2_000;
  private static final long MAX_BATCH_BYTES = 32L << 20;

  /** The gathered records of a case may be large; see the settings of the topics. */
  private static final long MAX_RECORD_BYTES = MAX_BATCH_BYTES;

  private static final Duration MAX_WAIT = Duration.ofMillis(200);

  /** The client's own time limits are far below; past this one the batch is sent again. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(10);

  private final ElasticConfig elastic;
  private final KafkaConfig kafka;

  /**
   * @param kafka takes the dead letters
   */
  public ElasticSink(ElasticConfig elastic, KafkaConfig kafka) {
    super(
        (write, context) -> write,
        MAX_BATCH,
        1,
        MAX_BUFFERED,
        MAX_BATCH_BYTES,
        MAX_WAIT.toMillis(),
        MAX_RECORD_BYTES,
        REQUEST_TIMEOUT.toMillis(),
        false);
    this.elastic = elastic;
    this.kafka = kafka;
  }

  @Override
  public StatefulSinkWriter<DocumentWrite, BufferedRequestState<DocumentWrite>> createWriter(
      WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<DocumentWrite, BufferedRequestState<DocumentWrite>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<DocumentWrite>> waiting) {
    return new ElasticWriter(
        getElementConverter(),
        context,
        configuration(),
        waiting,
        new Delivery(ElasticClients.connect(elastic), new RefusedWrites(kafka)));
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<DocumentWrite>> getWriterStateSerializer() {
    return new DocumentWriteSerializer();
  }

  private AsyncSinkWriterConfiguration configuration() {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(getMaxBatchSize())
        .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
        .setMaxInFlightRequests(getMaxInFlightRequests())
        .setMaxBufferedRequests(getMaxBufferedRequests())
        .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
        .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
        .setRequestTimeoutMS(getRequestTimeoutMS())
        .setFailOnTimeout(getFailOnTimeout())
        .build();
  }
}
