package io.parapet.stream.topic;

import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.PolicyBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The policy files under a folder, without the scenarios beside them. */
public final class PolicyFolder {
  private static final String BUNDLED = "/catalogue";
  private static final Comparator<PolicyBody> BY_PATH = Comparator.comparing(PolicyBody::path);

  private PolicyFolder() {}

  /**
   * Reads a folder.
   *
   * @return the files sorted by path
   * @throws IOException if it cannot be read
   */
  public static List<PolicyBody> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(PolicyFolder::isPolicy)
          .map(file -> body(folder, file))
          .sorted(BY_PATH)
          .toList();
    }
  }

  /**
   * Reads the set that came with this build.
   *
   * @return the files sorted by path; empty when none came
   * @throws IOException if it cannot be read
   */
  public static List<PolicyBody> bundled() throws IOException {
    URL catalogue = PolicyBody.class.getResource(BUNDLED);
    if (catalogue == null) {
      return List.of();
    }
    URI place = uri(catalogue);
    if (!place.getScheme().equals("jar")) {
      return read(Path.of(place));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      return read(jar.getPath(BUNDLED));
    }
  }

  private static boolean isPolicy(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.endsWith(".yaml") && !name.endsWith("_test.yaml");
  }

  private static PolicyBody body(Path folder, Path file) {
    try {
      String path = folder.relativize(file).toString();
      return new PolicyBody(path, PolicyFile.of(path, Files.readAllBytes(file)).yaml());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource has a URI", e);
    }
  }
}
