package io.parapet.console.api;

import io.parapet.console.kafka.Follower;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.feature.MessageFeatures;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Answers questions as the screening job does: on the partition and with the correlation asked. */
final class AnsweringStream implements Follower.Reader, AutoCloseable {
  private final KafkaProducer<String, byte[]> producer;
  private final Follower follower;

  AnsweringStream(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
    follower =
        new Follower(
                bootstrap, Topics.DM_EVENTS.name(), Follower.From.BEGINNING, Follower::all, this)
            .start();
  }

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    Header partition = record.headers().lastHeader(Topics.REPLY_PARTITION_HEADER);
    Header correlation = record.headers().lastHeader(Topics.CORRELATION_HEADER);
    if (partition != null) {
      int where = Integer.parseInt(new String(partition.value(), StandardCharsets.UTF_8));
      byte[] verdict = WireFormat.VERDICT.write(verdict(record.value()));
      producer.send(
          new ProducerRecord<>(
              Topics.VERDICTS.name(), where, record.key(), verdict, List.of(correlation)));
    }
  }

  private static Verdict verdict(byte[] json) {
    try {
      return verdict((DirectMessageSent) WireFormat.DM_EVENT.read(json));
    } catch (WireException e) {
      throw new IllegalStateException(e);
    }
  }

  static Verdict verdict(DirectMessageSent message) {
    return PolicySet.bundled()
        .evaluate(
            new Subject(
                SubjectKind.MESSAGE,
                message.messageId().value(),
                message.sender(),
                message.platform(),
                MessageFeatures.of(message),
                List.of(),
                message.sentAt()));
  }

  @Override
  public void close() {
    follower.close();
    producer.close();
  }
}
