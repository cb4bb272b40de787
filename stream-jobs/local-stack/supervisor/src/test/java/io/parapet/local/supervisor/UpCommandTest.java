package io.parapet.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UpCommandTest {

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  @Test
  void a_taken_port_is_named_with_the_option_that_chooses_another() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(up("--kafka-port=" + taken.getLocalPort())).isEqualTo(1);
      assertThat(errors.toString())
          .isEqualToIgnoringNewLines(
              "Port %d (kafka) is taken; free it or choose another with --kafka-port."
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void too_little_memory_is_one_sentence() {
    assertThat(up("--min-memory=1000000000")).isEqualTo(1);
    assertThat(errors.toString()).startsWith("Too little memory: ").hasLineCount(1);
  }

  @Test
  void too_little_disk_is_one_sentence() {
    assertThat(up("--min-disk=1000000000")).isEqualTo(1);
    assertThat(errors.toString()).startsWith("Too little disk: ").hasLineCount(1);
  }

  private int up(String option) {
    List<String> args = new ArrayList<>(List.of("up", "--data=" + folder, option));
    for (String part : List.of("console", "kafka", "kafka-controller", "elasticsearch", "flink")) {
      if (!option.startsWith("--" + part + "-port")) {
        args.add("--" + part + "-port=" + io.parapet.local.node.Ports.free());
      }
    }
    CommandLine command = Main.commandLine().setErr(new PrintWriter(errors, true));
    return command.execute(args.toArray(String[]::new));
  }
}
