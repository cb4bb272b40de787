package io.parapet.stream.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.event.DmEvent;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long a verdict takes at a steady rate, from when its event was due to when a consumer has it.
 * The loop is open: an event is due by the clock, whatever became of the one before, so a stall
 * counts for every event that was due in it. Half-way, a changed set of policies is published. All
 * events are made before the job starts, so that it shares the machine with sending them alone. It
 * first gets through many at its own speed, since a job runs for longer than its code is compiled.
 *
 * @param drained events that go by before the steady rate
 * @param perSecond events
 * @param warmSeconds at the steady rate before anything is measured
 * @param seconds measured
 */
record Latency(
    Contest contest, int policies, int drained, int perSecond, int warmSeconds, int seconds) {
  /** Latencies in microseconds, and how many verdicts never came. */
  record Found(Histogram micros, long lost) {}

  /** Of every event. */
  Found of(Contestant contestant, Supplier<DmEvent> events) throws Exception {
    return of(contestant, events, number -> true);
  }

  /** Of the events of others, while some keys are hot. */
  Found besideHotKeys(Contestant contestant, Supplier<DmEvent> events) throws Exception {
    return of(contestant, new HotKeys(events), number -> !HotKeys.isHot(drained + number));
  }

  private Found of(Contestant contestant, Supplier<DmEvent> events, IntPredicate counted)
      throws Exception {
    String group = "latency-" + contestant + '-' + ProcessHandle.current().pid();
    contest.startAtEnd(group);
    Load.put(contest.bootstrap(), events, drained);
    int warm = warmSeconds * perSecond;
    int all = warm + seconds * perSecond;
    List<ProducerRecord<byte[], byte[]>> records =
        IntStream.range(0, all).mapToObj(i -> record(events.get(), i)).toList();
    try (Contest.Serving serving = warmedUp(contestant, group);
        Verdicts verdicts = new Verdicts(contest.bootstrap(), perSecond, warm, all, counted);
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      // What making the events left behind: a collection of ours would count as the job's.
      System.gc();
      Future<?> receiving = beside.submit(verdicts);
      send(verdicts, records);
      receiving.get(2, TimeUnit.MINUTES);
      return new Found(verdicts.micros(), verdicts.lost());
    }
  }

  private Contest.Serving warmedUp(Contestant contestant, String group) throws Exception {
    try (Written written = new Written(contest.bootstrap())) {
      long before = written.count();
      Contest.Serving serving = contest.serve(contestant, "hashmap", group);
      var unused = written.await(before, drained);
      return serving;
    }
  }

  private void send(Verdicts verdicts, List<ProducerRecord<byte[], byte[]>> records) {
    try (var producer = producer()) {
      long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      verdicts.startAt(start);
      for (int i = 0; i < records.size(); i++) {
        awaitTurn(start + verdicts.due(i));
        var pending = producer.send(records.get(i));
        if (i == records.size() / 2) {
          Thread.startVirtualThread(this::swap);
        }
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> record(DmEvent event, int number) {
    byte[] key = event.sender().value().getBytes(UTF_8);
    var record =
        new ProducerRecord<>(Topics.DM_EVENTS.name(), key, WireFormat.DM_EVENT.write(event));
    int partition = number % TopicSettings.LOCAL.partitions();
    record.headers().add(Topics.CORRELATION_HEADER, Integer.toString(number).getBytes(UTF_8));
    record
        .headers()
        .add(Topics.REPLY_PARTITION_HEADER, Integer.toString(partition).getBytes(UTF_8));
    return record;
  }

  private static void awaitTurn(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void swap() {
    try {
      PrepareKafka kafka = new PrepareKafka(contest.bootstrap(), TopicSettings.LOCAL);
      var unused = kafka.publish(Rules.of(policies - 1), "benchmark", null);
    } catch (Exception e) {
      throw new IllegalStateException("The policies could not be swapped", e);
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", contest.bootstrap(), "linger.ms", 1),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
