package io.parapet.classifier.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.classifier.dataset.LabelMap.Known;
import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
  @TempDir private Path folder;

  @Test
  void what_moderators_decided_counts_three_times() throws IOException {
    List<KnownText> decided = read("r-1\thate=1 threat=0 spam=?\tsome text\twith a tab\n");
    assertThat(decided).hasSize(1);
    assertThat(decided.getFirst().text()).isEqualTo("some text\twith a tab");
    assertThat(decided.getFirst().known().get(TextLabel.HATE)).isEqualTo(new Known(1, 3));
    assertThat(decided.getFirst().known().get(TextLabel.THREAT)).isEqualTo(new Known(0, 3));
    assertThat(decided.getFirst().known().get(TextLabel.SPAM).weight()).isLessThan(1);
    assertThat(decided.getFirst().known()).doesNotContainKey(TextLabel.SCAM);
  }

  @Test
  void a_label_that_is_none_is_named_with_its_line_and_what_was_expected() {
    assertThatThrownBy(() -> read("a\thate=1\tx\nb\tmean=1\ty\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("decisions.tsv:2")
        .hasMessageContaining("'mean=1'")
        .hasMessageContaining("self_harm_disclosure");
  }

  @Test
  void a_label_without_what_is_known_of_it_is_named() {
    assertThatThrownBy(() -> read("a\thate\tx\n")).hasMessageContaining("'hate'");
    assertThatThrownBy(() -> read("a\thate=yes\tx\n")).hasMessageContaining("'hate=yes'");
  }

  private List<KnownText> read(String lines) throws IOException {
    Path file = folder.resolve("decisions.tsv");
    Files.writeString(file, lines);
    return Decisions.read(file);
  }
}
