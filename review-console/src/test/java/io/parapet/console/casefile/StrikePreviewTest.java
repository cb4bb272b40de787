package io.parapet.console.casefile;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.verdict.MeasureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Against the ladder that ships: half after 90 days, steps at 1, 3, 6 and 10 points. */
class StrikePreviewTest {
  private final CaseUpdate about = aCase().showing("sender.strikes", 4.0).update();

  @Test
  void a_ruling_adds_what_it_costs_to_what_is_left() {
    StrikePreview preview = StrikePreview.of(about, Ruling.RESTRICT, Harm.SPAM, about.updatedAt());
    assertThat(preview.before()).isEqualTo(4);
    assertThat(preview.after()).isEqualTo(8);
    assertThat(preview.follows().follows()).isEqualTo(MeasureKind.RESTRICT_DMS);
  }

  @Test
  void strikes_fade_from_when_they_were_told() {
    var later = about.updatedAt().plus(Duration.ofDays(90));
    assertThat(StrikePreview.of(about, Ruling.WARN, Harm.SPAM, later).before())
        .isEqualTo(2, within(1e-9));
  }

  @Test
  void what_is_not_against_the_sender_costs_nothing() {
    assertThat(StrikePreview.of(about, Ruling.DISMISS, Harm.SPAM, about.updatedAt()).costs())
        .isFalse();
    assertThat(StrikePreview.of(about, Ruling.SUPPORT, Harm.SPAM, about.updatedAt()).costs())
        .isFalse();
  }

  @Test
  void who_has_none_starts_at_nothing() {
    CaseUpdate first = aCase().update();
    StrikePreview preview = StrikePreview.of(first, Ruling.WARN, Harm.SPAM, first.updatedAt());
    assertThat(preview.before()).isZero();
    assertThat(preview.follows().follows()).isEqualTo(MeasureKind.WARN_SENDER);
  }

  @Test
  void who_speaks_of_harming_themselves_gets_no_strike() {
    assertThat(StrikePreview.of(about, Ruling.WARN, Harm.SELF_HARM, about.updatedAt()).costs())
        .isFalse();
  }
}
