/**
 * Real Kafka, Elasticsearch and Flink processes to start from a test or from the supervisor.
 *
 * <p>Each runs in a child JVM with a classpath of its own, so none of their jars is on yours. To
 * use them, depend on {@code parapet-local-nodes} (scope {@code test}) and write
 *
 * <pre>{@code
 * @TempDir Path folder;
 *
 * try (KafkaNode kafka = KafkaNode.start(folder.resolve("kafka"));
 *     ElasticsearchNode elasticsearch = ElasticsearchNode.start(folder.resolve("elasticsearch"))) {
 *   kafka.bootstrapServers(); // 127.0.0.1:53217
 *   elasticsearch.url(); // http://127.0.0.1:40123
 *   elasticsearch.kill(); // as kill -9 does
 *   elasticsearch.restart(); // same port, same data
 * }
 * }</pre>
 *
 * <p>Every {@code start} returns once the part answers. A child leaves when the JVM that started it
 * ends, however it ends. Output goes to {@code <folder>.log} beside the data folder.
 */
@NullMarked
package io.parapet.local.node;

import org.jspecify.annotations.NullMarked;
