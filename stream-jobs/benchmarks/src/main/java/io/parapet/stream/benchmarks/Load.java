package io.parapet.stream.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.evaluate.SimulatedDay;
import io.parapet.simulator.run.Happening;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events, and a topic full of them before anything is measured. */
final class Load {
  private static final int TEMPLATES = 5_000;
  private static final int ABUSIVE_ONE_IN = 10;

  private Load() {}

  /** The events of a simulated day among those who take part; of its reports none. */
  static Supplier<DmEvent> day(long seed, int accounts) {
    SimulatedDay simulated = new SimulatedDay(seed, accounts);
    Set<AccountId> away = away(simulated);
    Iterator<Happening> day = simulated.happenings();
    return () -> {
      while (day.hasNext()) {
        if (day.next() instanceof Happening.Told(var event)
            && accounts(event).noneMatch(away::contains)) {
          return event;
        }
      }
      throw new IllegalStateException("The day has too few events: ask for more accounts.");
    };
  }

  /** The simulated day is full of abuse, so that it can be counted; here one in ten stays. */
  private static Set<AccountId> away(SimulatedDay day) {
    return day.abusive().stream()
        .filter(account -> Math.floorMod(account.value().hashCode(), ABUSIVE_ONE_IN) != 0)
        .collect(Collectors.toSet());
  }

  private static Stream<AccountId> accounts(DmEvent event) {
    Stream<AccountId> others =
        switch (event) {
          case DirectMessageSent sent -> sent.recipients().stream();
          case RecipientReacted reacted -> Stream.of(reacted.recipient());
          case GroupMembersAdded added -> Stream.of();
        };
    return Stream.concat(Stream.of(event.sender()), others);
  }

  /** Messages between two, of a simulated day. */
  static List<DirectMessageSent> messages(Supplier<DmEvent> day) {
    return Stream.generate(day)
        .filter(DirectMessageSent.class::isInstance)
        .map(DirectMessageSent.class::cast)
        .filter(sent -> sent.conversation().kind() == ConversationKind.ONE_TO_ONE)
        .limit(TEMPLATES)
        .toList();
  }

  /** A message between two others that is like a given one in all else. */
  static DirectMessageSent like(
      DirectMessageSent other, MessageId id, AccountId sender, AccountId recipient, Instant at) {
    return new DirectMessageSent(
        id,
        other.conversation(),
        sender,
        List.of(recipient),
        other.platform(),
        other.surface(),
        at,
        other.messageRequest(),
        other.relationship(),
        other.encryption(),
        other.disappearingAfter(),
        other.media(),
        other.linkDomains(),
        other.length(),
        other.fingerprint(),
        other.senderProfile(),
        other.recipientProfile());
  }

  /** Puts so many on the topic. */
  static void put(String bootstrap, Supplier<DmEvent> events, int count) {
    try (var producer = producer(bootstrap)) {
      for (int i = 0; i < count; i++) {
        DmEvent event = events.get();
        byte[] key = event.sender().value().getBytes(UTF_8);
        byte[] json = WireFormat.DM_EVENT.write(event);
        var pending = producer.send(new ProducerRecord<>(Topics.DM_EVENTS.name(), key, json));
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
