package io.parapet.policies.engine;

import io.parapet.policies.policy.file.PolicyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads the policy files of a folder, or those bundled in the jar. */
public final class Catalogue {
  private static final String FOLDER = "catalogue/";
  private static final String LANDMARK = FOLDER + "report/any-report.yaml";

  private Catalogue() {}

  /** All YAML files under the folder, scenarios included, by path. */
  public static List<PolicyFile> in(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".yaml"))
          .map(path -> read(folder, path))
          .sorted(Comparator.comparing(PolicyFile::path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicyFile read(Path folder, Path path) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    try {
      return new PolicyFile(name, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files bundled with this class, whether in a folder, a jar, or a jar inside a jar. */
  public static List<PolicyFile> bundled() {
    URL landmark =
        Objects.requireNonNull(
            Catalogue.class.getClassLoader().getResource(LANDMARK), "the jar has no catalogue");
    try {
      return landmark.openConnection() instanceof JarURLConnection jar
          ? in(jar.getJarFile())
          : in(Path.of(landmark.toURI()).resolve("../..").normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry without a path: " + landmark, e);
    }
  }

  private static List<PolicyFile> in(JarFile jar) throws IOException {
    List<PolicyFile> files = new ArrayList<>();
    for (JarEntry entry : jar.stream().toList()) {
      if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".yaml")) {
        String yaml = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        files.add(new PolicyFile(entry.getName().substring(FOLDER.length()), yaml));
      }
    }
    files.sort(Comparator.comparing(PolicyFile::path));
    return files;
  }
}
