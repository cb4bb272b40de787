package io.parapet.local.flink;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.prometheus.AbstractPrometheusReporter;
import org.jspecify.annotations.Nullable;

/**
 * Flink's own Prometheus metrics, on loopback only. Flink's reporter listens on every address and
 * cannot be told otherwise; this one takes the same registry, which is only reached by reflection.
 */
public final class LoopbackPrometheus extends AbstractPrometheusReporter {
  private @Nullable HTTPServer server;

  @Override
  public void open(MetricConfig config) {
    super.open(config);
    InetSocketAddress place =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), config.getInteger("port", 9249));
    try {
      server = new HTTPServer(place, registry());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve metrics on " + place, e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    super.close();
  }

  private CollectorRegistry registry() {
    try {
      Field registry = AbstractPrometheusReporter.class.getDeclaredField("registry");
      registry.setAccessible(true);
      return (CollectorRegistry) registry.get(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of Flink keeps its metrics elsewhere", e);
    }
  }
}
