package io.parapet.classifier.scoring;

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

/** What scores runs wherever Java runs: nothing native, nothing of the training. */
class ClasspathTest {
  private static final String NATIVE = ".*\\.(so|dll|dylib|jnilib)";
  private static final String TRAINING = "(org/deeplearning4j|org/nd4j|org/bytedeco)/.*";

  @Test
  void no_jar_holds_native_code_or_deeplearning4j() {
    List<Path> jars = jars();
    assertThat(jars).anyMatch(jar -> jar.getFileName().toString().startsWith("lucene-core"));
    assertThat(jars.stream().flatMap(ClasspathTest::entries))
        .noneMatch(name -> name.matches(NATIVE) || name.matches(TRAINING));
  }

  private static List<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  private static Stream<String> entries(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
