package io.parapet.endtoend;

import io.parapet.local.node.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus would read, and what the dashboard and the alerts ask it for. */
final class Metrics {
  private static final Path DEPLOYMENT = Repository.root().resolve("stream-jobs/deployment");
  private static final List<String> ASKING =
      List.of("grafana/parapet-jobs.json", "prometheus/alerts.yaml");
  private static final Pattern NAME = Pattern.compile("flink_\\w+");

  private Metrics() {}

  /** The text of a scrape. */
  static String scrape(int port) throws IOException, InterruptedException {
    URI place = URI.create("http://127.0.0.1:" + port + "/metrics");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString()).body();
    }
  }

  /** The names of what has a value in a scrape. */
  static Set<String> names(String scrape) {
    return scrape
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  /** The names that the dashboard's queries and the alerts use. */
  static Set<String> asked() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String file : ASKING) {
      Matcher name = NAME.matcher(Files.readString(DEPLOYMENT.resolve(file)));
      while (name.find()) {
        names.add(name.group());
      }
    }
    return names;
  }
}
