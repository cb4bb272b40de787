package io.parapet.stream.topic;

import io.parapet.policies.wire.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code topics}: makes the topics, and publishes the bundled policies unless some are in force.
 */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "Makes the topics, and publishes the bundled policies unless some are in force.")
public final class CreateTopicsCommand implements Callable<Integer> {
  @Option(
      names = "--kafka",
      defaultValue = "127.0.0.1:9092",
      paramLabel = "HOST:PORT",
      description = "Bootstrap servers (default: ${DEFAULT-VALUE}).")
  private String kafka = "";

  @Option(
      names = "--partitions",
      defaultValue = "4",
      description = "Partitions of each new topic (default: ${DEFAULT-VALUE}).")
  private int partitions;

  @Option(
      names = "--replicas",
      defaultValue = "1",
      description = "Copies of each partition of a new topic (default: ${DEFAULT-VALUE}).")
  private short replicas;

  @Option(
      names = "--max-record-bytes",
      defaultValue = "" + Topics.MAX_RECORD_BYTES,
      description = "The largest event or report taken (default: ${DEFAULT-VALUE}).")
  private int maxRecordBytes;

  @Override
  public Integer call() throws Exception {
    new PrepareKafka(kafka, new TopicSettings(partitions, replicas, maxRecordBytes)).apply();
    return 0;
  }
}
