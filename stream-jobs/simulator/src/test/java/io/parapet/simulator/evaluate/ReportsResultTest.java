package io.parapet.simulator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.parapet.simulator.evaluate.RankQuality.Scored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsResultTest {
  @TempDir private Path folder;

  @Test
  void a_perfect_order_has_an_area_of_one_and_a_tie_of_one_half() {
    assertThat(RankQuality.of(List.of(new Scored(2, true), new Scored(1, false))).auroc())
        .isEqualTo(1);
    assertThat(RankQuality.of(List.of(new Scored(1, true), new Scored(1, false))).auroc())
        .isEqualTo(0.5);
    assertThat(
            RankQuality.of(List.of(new Scored(3, true), new Scored(2, false), new Scored(1, true)))
                .aupr())
        .isCloseTo((1 + 2 / 3.0) / 2, within(1e-9));
  }

  @Test
  void who_was_right_before_is_believed_where_counting_cannot_tell() throws IOException {
    StringBuilder reports = new StringBuilder();
    StringBuilder decided = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      reports.append("honest\tspammer%d\n".formatted(i)).append("liar\tfriend%d\n".formatted(i));
      decided.append("spammer%d\t1\n".formatted(i)).append("friend%d\t0.0\n".formatted(i));
    }
    reports.append("honest\tnew1\nliar\tnew2\n");
    Path test = write("test", "new1\t1.0\nnew2\t0\n");
    ReportsResult result =
        ReportsResult.of(
            write("reports", reports.toString()),
            List.of(write("decided", decided.toString())),
            List.of(test));
    assertThat(result.folds().getFirst().counting().auroc()).isEqualTo(0.5);
    assertThat(result.folds().getFirst().credibility().auroc()).isEqualTo(1);
  }

  @Test
  void a_wrong_label_is_refused_with_its_place() throws IOException {
    Path reports = write("reports", "a\tb\n");
    Path decided = write("decided", "b\t1\nc\tspam\n");
    Path other = write("other", "b\t1\n");
    assertThatThrownBy(() -> ReportsResult.of(reports, List.of(decided, other), List.of()))
        .hasMessageContaining("decided:2 expected 1 or 0");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
