package io.parapet.simulator.evaluate;

import io.parapet.simulator.run.Happening;
import io.parapet.simulator.stream.Records;
import io.parapet.simulator.stream.Sealing;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Plays traffic into the job, one slice of its time after the other. */
final class Feed extends RichFlatMapFunction<Long, RawRecord>
    implements ResultTypeQueryable<RawRecord> {
  private static final long serialVersionUID = 1;
  private static final Duration SLICE = Duration.ofMinutes(1);

  private final Traffic traffic;
  private final String ledger;
  private final String publicKey;
  private transient Iterator<Happening> happenings;
  private transient Records records;
  private transient @Nullable Happening held;
  private transient long offset;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  Feed(Traffic traffic, String ledger, String publicKey) {
    this.traffic = traffic;
    this.ledger = ledger;
    this.publicKey = publicKey;
  }

  /** How many slices there are. */
  static long slices(Traffic traffic) {
    return Duration.between(traffic.start(), traffic.end()).dividedBy(SLICE) + 1;
  }

  @Override
  public void open(OpenContext context) {
    happenings = traffic.happenings();
    records = new Records(new Sealing(publicKey));
  }

  @Override
  public void flatMap(Long slice, Collector<RawRecord> out) {
    Instant end = traffic.start().plus(SLICE.multipliedBy(slice + 1));
    Happening next = peek();
    while (next != null && next.at().isBefore(end)) {
      out.collect(record(next));
      held = null;
      next = peek();
    }
  }

  private @Nullable Happening peek() {
    if (held == null && happenings.hasNext()) {
      held = happenings.next();
    }
    return held;
  }

  private RawRecord record(Happening happening) {
    Ledger.of(ledger).fed(happening);
    ProducerRecord<byte[], byte[]> record = records.of(happening);
    return RawRecord.of(record.topic(), offset++, record.value());
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return new RawRecordCodec().information();
  }
}
