package io.parapet.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {

  @TempDir Path root;

  @Test
  void starting_over_deletes_what_a_stack_keeps_and_nothing_else() throws Exception {
    StackFolder folder = new StackFolder(root);
    Path log = Files.createDirectories(folder.kafka()).resolve("segment.log");
    Files.writeString(log, "records");
    Path mine = Files.writeString(root.resolve("mine.txt"), "keep");
    folder.startOver();
    assertThat(folder.kafka()).doesNotExist();
    assertThat(mine).exists();
  }
}
