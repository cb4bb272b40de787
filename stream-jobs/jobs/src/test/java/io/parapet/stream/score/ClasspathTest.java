package io.parapet.stream.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jobs score without what trained: no Deeplearning4j, and none of its native libraries. */
class ClasspathTest {
  private static final String TRAINING = "(org/deeplearning4j|org/nd4j|org/bytedeco)/.*";

  @Test
  void no_jar_holds_deeplearning4j() {
    List<Path> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toList();
    assertThat(jars).anyMatch(jar -> jar.getFileName().toString().startsWith("lucene-core"));
    assertThat(jars.stream().flatMap(ClasspathTest::entries))
        .noneMatch(name -> name.matches(TRAINING));
  }

  private static Stream<String> entries(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
