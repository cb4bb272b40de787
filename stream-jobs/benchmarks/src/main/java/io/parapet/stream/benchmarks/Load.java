package io.parapet.stream.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.evaluate.SimulatedDay;
import io.parapet.simulator.run.Happening;
import io.parapet.stream.topic.PrepareKafka;
import io.parapet.stream.topic.TopicSettings;
import java.util.Iterator;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts policies and the events of a simulated day on the topics, before anything is measured. */
final class Load {
  private static final long SEED = 7;

  private Load() {}

  /** Events of a simulated day; of its reports none. */
  static void put(String bootstrap, int policies, int events, int accounts) throws Exception {
    PrepareKafka kafka = new PrepareKafka(bootstrap, TopicSettings.LOCAL);
    kafka.apply();
    var unused = kafka.publish(Rules.of(policies), "benchmark");
    try (var producer = producer(bootstrap)) {
      Iterator<Happening> day = new SimulatedDay(SEED, accounts).happenings();
      for (int sent = 0; sent < events; ) {
        if (!day.hasNext()) {
          throw new IllegalStateException("Only " + sent + " events: ask for more accounts.");
        }
        if (day.next() instanceof Happening.Told(var event)) {
          byte[] key = event.sender().value().getBytes(UTF_8);
          byte[] json = WireFormat.DM_EVENT.write(event);
          var pending = producer.send(new ProducerRecord<>(Topics.DM_EVENTS.name(), key, json));
          sent++;
        }
      }
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "linger.ms", 20, "batch.size", 200_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
