package io.parapet.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  @Test
  void a_malformed_log_is_refused_with_file_and_line() throws IOException {
    Path log = Files.writeString(folder.resolve("log.tsv"), "t\ts\tr\n12\tann\n");
    assertThat(run("evaluate", "dm", "--log", log.toString())).isNotZero();
    assertThat(errors.toString()).contains("log.tsv:2 expected 3 columns").doesNotContain("\tat ");
  }

  @Test
  void a_replay_without_a_file_is_refused() {
    assertThat(run("replay")).isNotZero();
    assertThat(errors.toString()).contains("--dm", "--reports");
  }

  @Test
  void a_kafka_that_does_not_answer_is_named() throws IOException {
    Path log = Files.writeString(folder.resolve("log.tsv"), "t\ts\tr\n12\tann\tben\n");
    String vault = folder.resolve("vault").toString();
    String nobody = "127.0.0.1:1";
    assertThat(run("replay", "--dm", log.toString(), "--kafka", nobody, "--vault", vault))
        .isNotZero();
    assertThat(errors.toString()).contains(nobody).doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }
}
