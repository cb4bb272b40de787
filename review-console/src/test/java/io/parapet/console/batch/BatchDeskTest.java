package io.parapet.console.batch;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.TestStaff;
import io.parapet.console.batch.BatchDesk.Preview;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.search.Search;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PolicyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of these tests asks for a second person above three cases. */
class BatchDeskTest {
  private static final Staff SUE = TestStaff.senior("sue");
  private static final Staff TOM = TestStaff.senior("tom");
  private static final RulingRequest RESTRICT =
      new RulingRequest(
          RulingOption.RESTRICT_7D,
          Harm.SPAM,
          new PolicyId("rules/spam"),
          "one campaign",
          Set.of());

  private CaseDesk cases;

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
    for (int i = 0; i < 4; i++) {
      cases.arrives(aCase().about("sibling-" + i));
    }
    cases.arrives(aCase().about("hidden").alleging(Harm.CHILD_EXPLOITATION));
    cases.settle();
  }

  @AfterEach
  void close() throws Exception {
    cases.close();
  }

  @Test
  void a_batch_rules_on_all_but_the_exempt_and_never_on_child_exploitation() {
    BatchDesk desk = cases.batches(Duration.ZERO);
    Preview preview = desk.preview(SUE, Search.ALL, Set.of("sibling-0"));
    assertThat(preview.cases()).hasSize(3);
    assertThat(preview.sample())
        .extracting(found -> found.entry().accused().value())
        .doesNotContain("hidden", "sibling-0");
    Batch done = desk.rule(SUE, preview.cases(), RESTRICT);
    assertThat(done.ruled()).containsExactlyElementsOf(preview.cases());
    assertThat(rulings(preview.cases())).containsExactly(Ruling.RESTRICT);
  }

  @Test
  void a_case_that_somebody_works_on_is_left_out() {
    BatchDesk desk = cases.batches(Duration.ZERO);
    List<CaseId> chosen = desk.preview(SUE, Search.ALL, Set.of("sibling-0")).cases();
    cases.queue().claim(TestStaff.moderator("ada"), chosen.getFirst());
    assertThat(desk.rule(SUE, chosen, RESTRICT).ruled()).hasSize(2);
  }

  @Test
  void a_large_batch_waits_for_a_second_person() {
    BatchDesk desk = cases.batches(Duration.ZERO);
    List<CaseId> chosen = desk.preview(SUE, Search.ALL, Set.of()).cases();
    Batch proposed = desk.rule(SUE, chosen, RESTRICT);
    assertThat(proposed.state()).isEqualTo(Batch.State.PROPOSED);
    assertThat(rulings(chosen)).isEmpty();
    assertThatThrownBy(() -> desk.confirm(SUE, proposed.id())).isInstanceOf(WorkRefused.class);
    assertThat(desk.confirm(TOM, proposed.id()).ruled()).hasSize(4);
    assertThat(rulings(chosen)).containsExactly(Ruling.RESTRICT);
  }

  @Test
  void what_was_not_sent_yet_is_undone_as_one() {
    BatchDesk desk = cases.batches(Duration.ofHours(1));
    List<CaseId> chosen = desk.preview(SUE, Search.ALL, Set.of("sibling-0")).cases();
    Batch done = desk.rule(SUE, chosen, RESTRICT);
    assertThat(desk.reverse(TOM, done.id(), "wrong campaign")).isEqualTo(3);
    assertThat(works(chosen))
        .allSatisfy(
            work -> {
              assertThat(work.state()).isEqualTo(CaseState.OPEN);
              assertThat(work.outbox()).isEmpty();
            });
    assertThatThrownBy(() -> desk.reverse(TOM, done.id(), "again")).isInstanceOf(WorkRefused.class);
  }

  @Test
  void what_was_sent_is_reversed_as_one() {
    BatchDesk desk = cases.batches(Duration.ZERO);
    List<CaseId> chosen = desk.preview(SUE, Search.ALL, Set.of("sibling-0")).cases();
    Batch done = desk.rule(SUE, chosen, RESTRICT);
    chosen.forEach(this::delivered);
    assertThat(desk.reverse(TOM, done.id(), "wrong campaign")).isEqualTo(3);
    assertThat(works(chosen))
        .allSatisfy(
            work -> {
              assertThat(work.decision().ruling()).isEqualTo(Ruling.DISMISS);
              assertThat(work.decision().reverses())
                  .isEqualTo(work.earlier().getFirst().decisionId());
            });
  }

  @Test
  void a_moderator_rules_case_by_case() {
    BatchDesk desk = cases.batches(Duration.ZERO);
    assertThatThrownBy(() -> desk.preview(TestStaff.moderator("ada"), Search.ALL, Set.of()))
        .isInstanceOf(WorkRefused.class);
  }

  private void delivered(CaseId id) {
    cases
        .store()
        .delivered(
            id,
            work ->
                work.delivered(
                    work.outbox().stream().map(e -> e.deliveryId()).collect(Collectors.toSet()),
                    Instant.now()));
  }

  private List<CaseWork> works(List<CaseId> ids) {
    return ids.stream().map(id -> cases.store().find(id).orElseThrow().work()).toList();
  }

  private Set<Ruling> rulings(List<CaseId> ids) {
    return works(ids).stream()
        .filter(work -> work.decision() != null)
        .map(work -> work.decision().ruling())
        .collect(Collectors.toSet());
  }
}
