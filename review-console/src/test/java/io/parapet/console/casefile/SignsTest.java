package io.parapet.console.casefile;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignsTest {
  @Test
  void the_telling_ones_come_first_and_zero_says_nothing() {
    CaseUpdate about =
        aCase()
            .showing("sender.messages_24h", 90.0)
            .showing("sender.mutes_24h", 0.0)
            .showing("sender.minors_contacted_24h", 7.0)
            .showing("pair.stranger", true)
            .showing("pair.blocked", false)
            .update();
    assertThat(names(about))
        .containsExactly("sender.minors_contacted_24h", "sender.messages_24h", "pair.stranger");
  }

  @Test
  void a_ratio_of_nothing_says_much() {
    assertThat(names(aCase().showing("sender.reply_ratio_24h", 0.0).update()))
        .containsExactly("sender.reply_ratio_24h");
  }

  @Test
  void what_stands_beside_the_report_is_no_behaviour_of_the_sender() {
    CaseUpdate about =
        aCase()
            .showing("report.reporter_reports_24h", 3.0)
            .showing("report.trusted_flagger", true)
            .showing("text.hate", 0.9)
            .showing("context.worst_hate", 0.9)
            .showing("report.reporters_24h", 4.0)
            .update();
    assertThat(names(about)).containsExactly("report.reporters_24h");
  }

  private static List<String> names(CaseUpdate about) {
    return Signs.of(about).stream().map(sign -> sign.feature().name()).toList();
  }
}
