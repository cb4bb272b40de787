package io.parapet.stream.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.id.Sha256;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.SharedSet;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes policies: each body under its content hash, and then the manifest that puts them in
 * force. The same files give the same version. Shared sets are published by themselves.
 */
public final class PublishPolicies {
  private final Producer<String, byte[]> producer;
  private final InstantSource clock;

  /**
   * @param producer with {@link StringSerializer} and {@link ByteArraySerializer}; stays open
   */
  public PublishPolicies(Producer<String, byte[]> producer, InstantSource clock) {
    this.producer = producer;
    this.clock = clock;
  }

  /**
   * Puts the policies in force in place of all before.
   *
   * @param publishedBy pseudonym of who publishes them
   * @param reason why; null if nobody said
   * @throws ExecutionException if the brokers refuse; the policies before then stay in force
   */
  public PolicyManifest publish(
      List<PolicyBody> policies, String publishedBy, @Nullable String reason)
      throws ExecutionException, InterruptedException {
    PolicyManifest manifest = manifest(policies, publishedBy, reason, clock.instant());
    for (Map.Entry<String, byte[]> record : records(policies, manifest).entrySet()) {
      send(record.getKey(), record.getValue());
    }
    return manifest;
  }

  /** Names those policies. */
  public static PolicyManifest manifest(
      List<PolicyBody> policies, String publishedBy, @Nullable String reason, Instant at) {
    List<String> hashes = policies.stream().map(PublishPolicies::hash).toList();
    return PolicyManifest.of(hashes, publishedBy, reason, at);
  }

  /** What goes on the topic, by key, the manifest last. */
  public static Map<String, byte[]> records(List<PolicyBody> policies, PolicyManifest manifest) {
    Map<String, byte[]> records = new LinkedHashMap<>();
    for (PolicyBody policy : policies) {
      records.put(PolicyBody.key(hash(policy)), WireFormat.POLICY_BODY.write(policy));
    }
    records.put(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest));
    return records;
  }

  /**
   * Puts a shared set in force in place of the one of its name.
   *
   * @throws ExecutionException if the brokers refuse; the set before then stays in force
   */
  public void publish(SharedSet set) throws ExecutionException, InterruptedException {
    send(SharedSet.key(set.name()), WireFormat.SHARED_SET.write(set));
  }

  /**
   * Takes a shared set back, so that the file of its name counts again.
   *
   * @throws ExecutionException if the brokers refuse; the set then stays in force
   */
  public void withdraw(String set) throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(Topics.POLICIES.name(), SharedSet.key(set), null)).get();
  }

  private void send(String key, byte[] value) throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(Topics.POLICIES.name(), key, value)).get();
  }

  private static String hash(PolicyBody policy) {
    return Sha256.hex(policy.yaml().getBytes(UTF_8));
  }
}
