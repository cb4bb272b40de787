package io.parapet.policies.policy.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads YAML files from a folder, or from those bundled in the jar. */
public final class BundledFiles {
  private BundledFiles() {}

  /** The policies, sets and scenarios inside the jar, by path. */
  public static List<PolicyFile> catalogue() {
    return bundled("catalogue/", "report/any-report.yaml");
  }

  /** The platform profiles inside the jar, by path. */
  public static List<PolicyFile> platforms() {
    return bundled("platforms/", "instagram.yaml");
  }

  /** All YAML files under the folder, by path relative to it. */
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
      return PolicyFile.of(name, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder cannot be asked for by itself in every jar, so a file known to be in it is. */
  private static List<PolicyFile> bundled(String folder, String landmark) {
    URL url =
        Objects.requireNonNull(
            BundledFiles.class.getClassLoader().getResource(folder + landmark),
            "the jar has no " + folder);
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? in(jar.getJarFile(), folder)
          : in(folderOf(url, landmark));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry without a path: " + url, e);
    }
  }

  private static Path folderOf(URL url, String landmark) throws URISyntaxException {
    String up = "../".repeat(Path.of(landmark).getNameCount());
    return Path.of(url.toURI()).resolve(up).normalize();
  }

  private static List<PolicyFile> in(JarFile jar, String folder) throws IOException {
    List<PolicyFile> files = new ArrayList<>();
    for (JarEntry entry : jar.stream().toList()) {
      if (entry.getName().startsWith(folder) && entry.getName().endsWith(".yaml")) {
        String path = entry.getName().substring(folder.length());
        files.add(PolicyFile.of(path, jar.getInputStream(entry).readAllBytes()));
      }
    }
    files.sort(Comparator.comparing(PolicyFile::path));
    return files;
  }
}
