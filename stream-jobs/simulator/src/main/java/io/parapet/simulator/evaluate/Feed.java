package io.parapet.simulator.evaluate;

import io.parapet.simulator.run.Happening;
import io.parapet.simulator.stream.Records;
import io.parapet.simulator.stream.Sealing;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plays traffic into the jobs, one slice of its time after the other. A slice begins only when all
 * of the one before is answered, with what came back from it: so signals and rulings arrive as they
 * would, and each run gives the same.
 */
final class Feed extends AbstractStreamOperator<RawRecord>
    implements OneInputStreamOperator<Long, RawRecord> {
  private static final long serialVersionUID = 1;

  private final Traffic traffic;
  private final String ledger;
  private final String publicKey;
  private transient Iterator<Happening> happenings;
  private transient Records records;
  private transient @Nullable Happening held;
  private transient long offset;
  private transient long fedUntil;
  private transient boolean fed;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  Feed(Traffic traffic, String ledger, String publicKey) {
    this.traffic = traffic;
    this.ledger = ledger;
    this.publicKey = publicKey;
  }

  /** How many slices there are. */
  static long slices(Traffic traffic) {
    return Duration.between(traffic.start(), traffic.end()).dividedBy(traffic.slice()) + 1;
  }

  static TypeInformation<RawRecord> produces() {
    return new RawRecordCodec().information();
  }

  @Override
  public void open() throws Exception {
    super.open();
    happenings = traffic.happenings();
    records = new Records(new Sealing(publicKey));
    fedUntil = Long.MIN_VALUE;
  }

  @Override
  public void processElement(StreamRecord<Long> slice) throws InterruptedException {
    Ledger book = Ledger.of(ledger);
    if (fed) {
      book.awaitAnswers(fedUntil);
    }
    fed = false;
    Instant start = traffic.start().plus(traffic.slice().multipliedBy(slice.getValue()));
    book.returns().due(start).forEach(this::emit);
    play(start.plus(traffic.slice()), book);
    fedUntil = start.plus(traffic.slice()).toEpochMilli() - 1;
    output.emitWatermark(new Watermark(fedUntil));
  }

  private void play(Instant end, Ledger book) {
    Happening next = peek();
    while (next != null && next.at().isBefore(end)) {
      book.fed(next);
      ProducerRecord<byte[], byte[]> record = records.of(next);
      emit(new Feedback(record.topic(), record.value()));
      held = null;
      next = peek();
    }
  }

  private void emit(Feedback record) {
    fed = true;
    output.collect(new StreamRecord<>(RawRecord.of(record.topic(), offset++, record.value())));
  }

  private @Nullable Happening peek() {
    if (held == null && happenings.hasNext()) {
      held = happenings.next();
    }
    return held;
  }
}
