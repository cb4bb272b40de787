package io.parapet.stream.casework.elastic;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

/** Hands batches to the {@link Delivery}. */
final class ElasticWriter extends AsyncSinkWriter<DocumentWrite, DocumentWrite> {
  /** For the action line beside a document, in bytes. */
  private static final int ENVELOPE = 256;

  private final Delivery delivery;

  ElasticWriter(
      ElementConverter<DocumentWrite, DocumentWrite> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<DocumentWrite>> waiting,
      Delivery delivery) {
    super(converter, context, configuration, waiting);
    this.delivery = delivery;
    context.metricGroup().gauge("documentsRefused", delivery::refused);
    context.metricGroup().gauge("requestsFailed", delivery::failed);
  }

  @Override
  protected void submitRequestEntries(
      List<DocumentWrite> batch, ResultHandler<DocumentWrite> result) {
    delivery.send(batch, result);
  }

  @Override
  protected long getSizeInBytes(DocumentWrite write) {
    return (long) write.json().length + ENVELOPE;
  }

  /**
   * Empties the buffer at every checkpoint: what waited in one could come back to another writer
   * after a change of parallelism, and overtake or be overtaken by newer writes of its document.
   */
  @Override
  public void flush(boolean atTheEnd) throws InterruptedException {
    super.flush(true);
  }

  @Override
  public void close() {
    delivery.close();
    super.close();
  }
}
