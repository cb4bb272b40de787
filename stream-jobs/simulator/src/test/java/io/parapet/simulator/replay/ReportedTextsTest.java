package io.parapet.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.run.Happening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedTextsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void each_line_is_a_report_for_the_reason_its_label_names() throws IOException {
    List<Happening.Reported> reports =
        read("t1\tsmishing\tpay here\nt2\tham\tsee you\nt3\tnoHate\tfine\nt4\thate\tgo away\n");
    assertThat(reports.stream().map(r -> r.report().reason()))
        .containsExactly(
            ReportReason.SCAM, ReportReason.OTHER, ReportReason.OTHER, ReportReason.HATE);
  }

  @Test
  void the_words_are_in_the_content_only() throws IOException {
    Happening.Reported reported = read("t1\tspam\tbuy now at once\n").getFirst();
    String json = new String(WireFormat.REPORT.write(reported.report()), StandardCharsets.UTF_8);
    assertThat(json).doesNotContain("buy now");
    assertThat(reported.content().messages().getFirst().text()).isEqualTo("buy now at once");
  }

  @Test
  void a_line_without_text_is_named_with_file_and_line() {
    assertThatThrownBy(() -> read("t1\tspam\tx\nt2\tspam\t\n"))
        .hasMessageContaining("texts.tsv:2 expected a text in column 3");
  }

  private List<Happening.Reported> read(String lines) throws IOException {
    Path file = folder.resolve("texts.tsv");
    Files.writeString(file, lines);
    List<Happening.Reported> reports = new ArrayList<>();
    try (var texts = new ReportedTexts(file, new PlatformId("campus"), () -> NOW)) {
      texts.forEachRemaining(h -> reports.add((Happening.Reported) h));
    }
    return reports;
  }
}
