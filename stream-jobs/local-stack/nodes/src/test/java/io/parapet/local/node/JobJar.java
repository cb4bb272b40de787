package io.parapet.local.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs one class of the tests into a jar that a cluster takes. */
final class JobJar {

  private JobJar() {}

  static Path of(Class<?> job, Path folder) throws IOException {
    Path jar = folder.resolve(job.getSimpleName() + ".jar");
    String entry = job.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        var bytes = job.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      bytes.transferTo(out);
    }
    return jar;
  }
}
