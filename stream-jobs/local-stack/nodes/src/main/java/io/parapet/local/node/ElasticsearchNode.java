package io.parapet.local.node;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real, single Elasticsearch node, without security, on loopback. */
public final class ElasticsearchNode implements AutoCloseable {

  private static final String MODULE = "stream-jobs/local-stack/elasticsearch-node";
  private static final String PLUGIN_FOLDER = "stream-jobs/local-stack/elasticsearch-plugin/target";

  private final URI url;
  private final RunningNode node;

  private ElasticsearchNode(URI url, RunningNode node) {
    this.url = url;
    this.node = node;
  }

  /** Starts it on a free port. */
  public static ElasticsearchNode start(Path home) {
    return start(home, Ports.free());
  }

  public static ElasticsearchNode start(Path home, int port) {
    Path log = home.resolveSibling(home.getFileName() + ".log");
    return new ElasticsearchNode(url(port), spec(home, port, log).start().awaitHealthy());
  }

  public static NodeSpec spec(Path home, int port, Path log) {
    Path plugin = Repository.jar(PLUGIN_FOLDER, "parapet-local-elasticsearch-plugin-", ".jar");
    ChildJvm jvm =
        new ChildJvm(
            "elasticsearch",
            List.of("-Xms128m", "-Xmx384m", "-Des.path.home=" + home.toAbsolutePath()),
            Repository.classpath(MODULE),
            "io.parapet.local.elasticsearch.ElasticsearchMain",
            List.of(home.toString(), Integer.toString(port), plugin.toString()),
            Map.of(),
            log);
    return new NodeSpec(jvm, probe(port), Duration.ofSeconds(120));
  }

  private static Probe probe(int port) {
    URI health = url(port).resolve("/_cluster/health?local=true");
    return new HttpProbe(health, body -> !body.contains("\"status\":\"red\""));
  }

  private static URI url(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Scheme, host and port, without a path. */
  public URI url() {
    return url;
  }

  public boolean isHealthy() {
    return node.isHealthy();
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    node.kill();
  }

  /** Starts it again on the same port and data. */
  public void restart() {
    node.restart();
  }

  @Override
  public void close() {
    node.close();
  }
}
