package io.parapet.stream.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Status;
import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.KafkaLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** What stands on Kafka about policies and how far they may go, and a way to say more. */
final class ControlDesk implements AutoCloseable {
  private final Map<String, Object> cluster;
  private final KafkaLog log;

  ControlDesk(String bootstrapServers) {
    cluster = Map.of("bootstrap.servers", bootstrapServers);
    log = new KafkaLog(cluster);
  }

  /** Everything that was ever said, in its order. */
  List<Control> history() {
    return read(Topics.CONTROLS, WireFormat.CONTROL);
  }

  Controls controls() {
    return Controls.of(history(), Set.copyOf(bodies().keySet()));
  }

  /** What the stream last said of itself. */
  List<Status> status() {
    Map<String, Status> last = new LinkedHashMap<>();
    read(Topics.PIPELINE_STATUS, WireFormat.STATUS).forEach(told -> last.put(told.key(), told));
    return List.copyOf(last.values());
  }

  /** The policies in force, as published; empty when none were. */
  List<Policy> policies() {
    return PolicyCompiler.compile(bodies().values()).policies();
  }

  /** The files that the manifest names, by content hash. */
  Map<String, PolicyFile> bodies() {
    Map<String, byte[]> records = log.latest(Topics.POLICIES.name());
    Map<String, PolicyFile> files = new LinkedHashMap<>();
    try {
      byte[] manifest = records.get(PolicyManifest.KEY);
      List<String> hashes =
          manifest == null ? List.of() : WireFormat.POLICY_MANIFEST.read(manifest).bodies();
      for (String hash : hashes) {
        byte[] json = records.get(PolicyBody.key(hash));
        if (json != null) {
          PolicyBody body = WireFormat.POLICY_BODY.read(json);
          files.put(hash, new PolicyFile(body.path(), body.yaml()));
        }
      }
      return files;
    } catch (WireException e) {
      throw new IllegalStateException("the published policies cannot be read", e);
    }
  }

  /** Automatic actions that rest on a version of a policy and were not taken back. */
  List<Action> standing(PolicyId policy, @Nullable String version) {
    List<Action> all = read(Topics.ACTIONS, WireFormat.ACTION);
    Set<String> reversed = new HashSet<>();
    all.stream()
        .filter(Action::reversal)
        .forEach(action -> reversed.add(action.actionId().value()));
    return all.stream()
        .filter(action -> action.automatic() && rests(action, policy, version))
        .filter(action -> !reversed.contains(reversalOf(action)))
        .distinct()
        .toList();
  }

  /**
   * Says it to every job, for good.
   *
   * @throws ExecutionException if Kafka does not take it
   */
  void say(Control control) throws ExecutionException, InterruptedException {
    send(Topics.CONTROLS, control.key(), WireFormat.CONTROL.write(control));
  }

  private void send(TopicSpec topic, String key, byte[] value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> large = new java.util.HashMap<>(cluster);
    large.put("max.request.size", Topics.MAX_GATHERED_BYTES);
    try (var producer =
        new KafkaProducer<>(large, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key.getBytes(UTF_8), value)).get();
    }
  }

  private static boolean rests(Action action, PolicyId policy, @Nullable String version) {
    return action.grounds().stream()
        .filter(ground -> ground.policy().equals(policy))
        .anyMatch(ground -> version == null || ground.version().equals(version));
  }

  private static String reversalOf(Action action) {
    return action.reversed("", action.issuedAt(), null).actionId().value();
  }

  private <T> List<T> read(TopicSpec topic, WireFormat<T> format) {
    List<T> all = new ArrayList<>();
    log.readAll(
        topic.name(),
        record -> {
          try {
            all.add(format.read(record.value()));
          } catch (WireException notOurs) {
            // The job that reads it says so.
          }
        });
    return all;
  }

  @Override
  public void close() {
    log.close();
  }
}
