package io.parapet.stream.topic;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import picocli.CommandLine;

/**
 * Makes every topic of the pipeline with its settings, and brings the settings of those that are
 * there up to date. Doing it again changes nothing; the number of partitions is never changed.
 */
public final class CreateTopics {
  private final Admin admin;
  private final TopicSettings settings;

  public CreateTopics(Admin admin, TopicSettings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new CreateTopicsCommand()).execute(args));
  }

  /**
   * Makes what is missing and returns when the brokers know of it.
   *
   * @throws ExecutionException if the brokers refuse
   */
  public void apply() throws ExecutionException, InterruptedException {
    Set<String> there = admin.listTopics().names().get();
    for (TopicSpec topic : Topics.all()) {
      if (there.contains(topic.name())) {
        update(topic);
      } else {
        create(topic);
      }
    }
  }

  private void create(TopicSpec topic) throws ExecutionException, InterruptedException {
    NewTopic wanted =
        new NewTopic(topic.name(), settings.partitionsOf(topic), settings.replicas())
            .configs(settings.configOf(topic));
    try {
      admin.createTopics(List.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private void update(TopicSpec topic) throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Collection<AlterConfigOp> changes = new ArrayList<>();
    settings
        .configOf(topic)
        .forEach(
            (name, value) ->
                changes.add(
                    new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
  }
}
