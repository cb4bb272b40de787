package io.parapet.endtoend;

import io.parapet.local.node.Repository;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What Prometheus would read, and what the dashboard asks it for. */
final class Metrics {
  private static final Path DASHBOARD =
      Repository.root().resolve("stream-jobs/deployment/grafana/parapet-jobs.json");
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

  /** The names that the dashboard's queries use. */
  static Set<String> onDashboard() throws IOException {
    Set<String> names = new TreeSet<>();
    JsonNode dashboard = WireFormat.mapperForTools().readTree(Files.readString(DASHBOARD));
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        Matcher name = NAME.matcher(target.path("expr").asString());
        while (name.find()) {
          names.add(name.group());
        }
      }
    }
    return names;
  }
}
