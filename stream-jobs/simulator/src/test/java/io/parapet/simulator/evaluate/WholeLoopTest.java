package io.parapet.simulator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.world.Account;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One simulated day with everything that comes back: rulings, strikes, credibility, campaigns. */
class WholeLoopTest {
  private static final SimulatedDay DAY = new SimulatedDay(7, 120);

  @TempDir private static Path folder;
  private static Ledger ledger;

  @BeforeAll
  static void live() throws Exception {
    ledger = new Screening(folder, Review.TYPICAL).run(DAY);
  }

  @Test
  void nothing_is_lost() {
    assertThat(ledger.totals().addUp()).isTrue();
    assertThat(ledger.totals().deadLetters()).isZero();
  }

  @Test
  void those_who_act_together_end_in_one_case_with_nobody_else() {
    CaseUpdate largest =
        ledger.groups().stream()
            .filter(group -> CaseGroup.isCampaign(group.accused()))
            .max(Comparator.comparingInt(group -> group.members().size()))
            .orElseThrow();
    assertThat(largest.members()).hasSizeGreaterThan(8);
    assertThat(DAY.abusive()).containsAll(largest.members());
  }

  @Test
  void neighbours_who_forward_a_warning_are_left_alone() {
    assertThat(of(Kind.WARNING_FORWARDER))
        .isNotEmpty()
        .allMatch(account -> ledger.about(account.id()).filter(Finding::accused).isEmpty());
  }

  @Test
  void who_reports_an_innocent_along_with_others_is_found() {
    assertThat(of(Kind.FALSE_REPORTER))
        .filteredOn(account -> ledger.about(account.id()).filter(Finding::accused).isPresent())
        .hasSizeGreaterThan(7);
  }

  @Test
  void a_ruling_on_a_campaign_counts_for_who_goes_on() {
    assertThat(of(Kind.COORDINATED_SENDER))
        .filteredOn(
            account ->
                ledger
                    .about(account.id())
                    .filter(found -> found.byPolicy().containsKey("behaviour/upheld-campaign"))
                    .isPresent())
        .isNotEmpty();
  }

  private static List<Account> of(Kind kind) {
    return DAY.truth().stream().filter(account -> account.kind() == kind).toList();
  }
}
