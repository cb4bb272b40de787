package io.parapet.console;

import io.parapet.console.security.Credentials;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The application on a free port, against real nodes, with a vault and logins of its own. */
public final class RunningConsole implements AutoCloseable {
  private static final int PARTITIONS = 2;

  private final ServletWebServerApplicationContext context;
  private final Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningConsole(ServletWebServerApplicationContext context, Path folder) {
    this.context = context;
    this.folder = folder;
  }

  /** Starts it against the shared nodes. */
  public static RunningConsole start(String... more) {
    createTopics(RealNodes.kafka().bootstrapServers());
    return startAt(RealNodes.kafka().bootstrapServers(), RealNodes.elasticsearch().url(), more);
  }

  /** Starts it against whatever is, or is not, at these addresses. */
  public static RunningConsole startAt(String kafka, URI elasticsearch, String... more) {
    Path folder = folder();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--parapet.kafka.bootstrap=" + kafka,
                "--parapet.elasticsearch.url=" + elasticsearch,
                "--parapet.vault.path=" + folder.resolve("vault"),
                "--parapet.routing.path=" + folder.resolve("routing.yaml"),
                "--parapet.credentials.path=" + folder.resolve("credentials.properties")));
    settings.addAll(List.of(more));
    return new RunningConsole(
        (ServletWebServerApplicationContext)
            SpringApplication.run(ConsoleApplication.class, settings.toArray(String[]::new)),
        folder);
  }

  /** Makes every topic of the pipeline, with few partitions. */
  public static void createTopics(String bootstrap) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      Set<String> there = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.all().stream()
              .map(TopicSpec::name)
              .filter(name -> !there.contains(name))
              .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String url(String path) {
    return "http://127.0.0.1:" + context.getWebServer().getPort() + path;
  }

  public Credentials credentials() {
    return Credentials.in(folder.resolve("credentials.properties"));
  }

  /** The generated password of that login. */
  public String password(String login) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("credentials.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("login." + login);
  }

  /** Where this console keeps its keys. */
  public Path vault() {
    return folder.resolve("vault");
  }

  /** Opens what this console sealed. */
  public Sealer sealer() {
    return new Sealer(new FileKeyVault(vault()));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path).GET(), headers);
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        headers);
  }

  /** A request with the API key. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url(path)))
        .header("X-API-Key", credentials().apiKey());
  }

  public HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("parapet-console").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
