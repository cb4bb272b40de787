package io.parapet.local.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one Elasticsearch node until the JVM ends. */
public final class ElasticsearchMain {

  private static final String NAME = "parapet-local-1";

  private ElasticsearchMain() {}

  /**
   * @param args home folder, HTTP port, jar of the plugin that serves HTTP
   * @throws IOException when the home folder cannot be written
   * @throws NodeValidationException when Elasticsearch rejects its settings
   * @throws InterruptedException never in practice
   */
  public static void main(String[] args)
      throws IOException, NodeValidationException, InterruptedException {
    Path home = Path.of(args[0]).toAbsolutePath();
    PluginFolder.install(Path.of(args[2]), home);
    LogConfigurator.configureESLogging();
    LogConfigurator.setNodeName(NAME);
    Node node = node(environment(home, args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    // All threads of a node are daemons: without one that waits, the JVM would end here.
    new CountDownLatch(1).await();
  }

  private static Environment environment(Path home, String port) {
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("path.data", home.resolve("data"))
            .put("path.logs", home.resolve("logs"))
            .put("cluster.name", "parapet-local")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            .put("node.store.allow_mmap", false)
            // The launcher checks the disk; a full laptop should not make indices read-only.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    return InternalSettingsPreparer.prepareEnvironment(
        settings, Map.of(), home.resolve("config"), () -> NAME);
  }

  private static Node node(Environment environment) {
    return new Node(
        environment,
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            Set.of(),
            Map.of(),
            false));
  }

  private static void close(Node node) {
    try {
      node.prepareForClose();
      node.close();
      node.awaitClose(10, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException failure) {
      System.err.println("Elasticsearch did not close cleanly: " + failure);
    }
  }
}
