package io.parapet.stream.config;

import io.parapet.policies.wire.Topics;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How a job reaches Kafka.
 *
 * @param bootstrap brokers, as host:port, comma-separated
 * @param group names the job's consumer group and its transactions
 * @param transactionTimeout after which a broker gives up a writer that died; at most the broker's
 *     own limit, 15 minutes by default
 * @param properties passed on to every client, such as {@code security.protocol}
 */
public record KafkaConfig(
    String bootstrap, String group, Duration transactionTimeout, Map<String, String> properties)
    implements Serializable {
  /**
   * With the client's own 16 KiB, a busy writer sends many more requests than the linger asks for.
   */
  private static final String BATCH_BYTES = "131072";

  /** Verdicts and scored events say much of the same: a fraction of their bytes is left. */
  private static final String COMPRESSION = "lz4";

  /** Reads {@code --kafka, --group, --transaction-timeout} and every {@code --kafka.NAME}. */
  public static KafkaConfig of(Options options, String group) {
    return new KafkaConfig(
        options.text("kafka", "127.0.0.1:9092"),
        options.text("group", group),
        options.duration("transaction-timeout", Duration.ofMinutes(10)),
        options.startingWith("kafka."));
  }

  /** The properties of every client, brokers included. */
  public Properties client() {
    Properties all = new Properties();
    all.putAll(cluster());
    return all;
  }

  /** Those of a client that writes: what it has written is on all replicas. */
  public Properties producer() {
    Properties all = client();
    all.putIfAbsent("batch.size", BATCH_BYTES);
    all.putIfAbsent("compression.type", COMPRESSION);
    all.putIfAbsent("max.request.size", Integer.toString(Topics.MAX_GATHERED_BYTES));
    all.setProperty("acks", "all");
    return all;
  }

  /**
   * The same of one that writes that. Unnamed, a client is called by how many its job has made, and
   * two jobs in one JVM would both have the first.
   */
  public Properties producer(String what) {
    Properties all = producer();
    all.putIfAbsent("client.id", group + "-" + what);
    return all;
  }

  /** The same for clients that take a map. */
  public Map<String, Object> cluster() {
    Map<String, Object> all = new HashMap<>(properties);
    all.put("bootstrap.servers", bootstrap);
    return all;
  }
}
