package io.parapet.policies.testkit;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.CaseFilter;
import io.parapet.policies.casework.CaseNote;
import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.Proposal;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.QueueShow;
import io.parapet.policies.casework.Route;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of cases must do. An adapter inherits it and supplies itself, empty. */
public abstract class CaseStoreContract {
  private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);
  private static final Instant NOW = Messages.NOON;
  private static final Instant LATER = NOW.plusSeconds(600);

  /** The store under test; the same one throughout a test, with {@link Messages#NOON} as now. */
  protected abstract CaseStore store();

  /** Does what the stream does: replaces the stream's part of the case. */
  protected abstract void streamWrites(CaseUpdate update);

  /** Returns once lists show every finished write. */
  protected abstract void settle();

  @Test
  public void an_unknown_case_is_not_found() {
    assertThat(store().find(new CaseId("nobody-knows-it"))).isEmpty();
  }

  @Test
  public void a_case_from_the_stream_is_found_and_untouched() {
    CaseUpdate update = arrives(aCase());
    StoredCase found = store().find(update.caseId()).orElseThrow();
    assertThat(found.stream()).isEqualTo(update);
    assertThat(found.work()).isEqualTo(CaseWork.NEW);
  }

  @Test
  public void the_queue_goes_by_lane_then_priority_then_waiting_time() {
    arrives(aCase().about("old-spam").alleging(Harm.SPAM).priority(10));
    arrives(aCase().about("bad-spam").alleging(Harm.SPAM).priority(90));
    arrives(aCase().about("threat").alleging(Harm.THREAT).priority(1));
    arrives(aCase().about("new-spam").alleging(Harm.SPAM).priority(10).openedAt(LATER));
    settle();
    assertThat(accused(QueueQuery.first(ALL, 10)))
        .containsExactly("threat", "bad-spam", "old-spam", "new-spam");
  }

  @Test
  public void pages_neither_repeat_nor_skip_a_case() {
    for (int i = 0; i < 23; i++) {
      arrives(aCase().about("account-" + i).priority(i % 3));
    }
    settle();
    List<String> seen = new ArrayList<>();
    QueueQuery query = QueueQuery.first(ALL, 5);
    List<QueueEntry> page = store().queue(query);
    while (!page.isEmpty()) {
      page.forEach(entry -> seen.add(entry.accused().value()));
      page = store().queue(query.after(page.getLast()));
    }
    assertThat(seen).hasSize(23).doesNotHaveDuplicates();
  }

  @Test
  public void the_queue_shows_only_what_was_asked_for() {
    arrives(aCase().about("spammer").on("quora"));
    arrives(aCase().about("scammer").alleging(Harm.SCAM));
    arrives(aCase().about("hater").alleging(Harm.HATE));
    settle();
    assertThat(accused(QueueQuery.first(Set.of(Lane.SAFETY), 9))).containsExactly("hater");
    assertThat(accused(only(Harm.SCAM, null))).containsExactly("scammer");
    assertThat(accused(only(null, new PlatformId("quora")))).containsExactly("spammer");
    assertThat(store().waiting(QueueQuery.first(ALL, 1)))
        .isEqualTo(Map.of(Lane.SAFETY, 1L, Lane.INTEGRITY, 2L));
  }

  @Test
  public void a_claimed_case_leaves_the_queue_of_the_others_until_its_lease_ends() {
    CaseId lasting = arrives(aCase().about("lasting")).caseId();
    CaseId lapsed = arrives(aCase().about("lapsed")).caseId();
    store().change(lasting, 0, work -> work.claim("ada", NOW, LATER));
    store().change(lapsed, 0, work -> work.claim("ada", NOW.minusSeconds(9), NOW));
    settle();
    assertThat(accused(QueueQuery.first(ALL, 9))).containsExactly("lapsed");
  }

  @Test
  public void who_works_on_what_is_listed_for_all_or_for_one() {
    CaseId first = arrives(aCase().about("with-ada")).caseId();
    CaseId second = arrives(aCase().about("with-bob")).caseId();
    arrives(aCase().about("free"));
    claimedByAda(first);
    store().change(second, 0, work -> work.claim("bob", NOW, LATER));
    settle();
    QueueQuery all = QueueQuery.first(ALL, 9);
    assertThat(accused(all.show(QueueShow.MINE, null))).containsOnly("with-ada", "with-bob");
    assertThat(accused(all.show(QueueShow.MINE, "bob"))).containsExactly("with-bob");
  }

  @Test
  public void a_case_listed_whole_can_be_changed_unless_it_is_another_by_now() {
    CaseId id = arrives(aCase()).caseId();
    settle();
    StoredCase listed = store().best(QueueQuery.first(ALL, 9)).getFirst();
    assertThat(listed).isEqualTo(store().find(id).orElseThrow());
    claimedByAda(id);
    assertThatThrownBy(() -> store().change(id, 0, work -> work.claim("bob", NOW, LATER)))
        .isInstanceOf(WorkRefused.class);
    arrives(aCase().revision(2));
    StoredCase after = store().change(id, 1, work -> work.claim("ada", NOW, LATER));
    assertThat(after.stream().revision()).isEqualTo(2);
  }

  @Test
  public void an_escalated_case_waits_for_those_with_more_experience() {
    CaseId id = arrives(aCase().about("hard")).caseId();
    store().change(id, 0, work -> work.claim("ada", NOW, LATER));
    store().change(id, 1, work -> work.escalate("ada", NOW, null));
    settle();
    assertThat(accused(QueueQuery.first(ALL, 9))).isEmpty();
    assertThat(accused(QueueQuery.first(ALL, 9).escalated(true))).containsExactly("hard");
  }

  @Test
  public void a_case_on_hold_or_skipped_is_not_handed_out_again() {
    CaseId held = arrives(aCase().about("held")).caseId();
    CaseId skipped = arrives(aCase().about("skipped")).caseId();
    claimedByAda(held);
    claimedByAda(skipped);
    store().change(held, 1, work -> work.hold("ada", NOW, LATER, null));
    store().change(skipped, 1, work -> work.skip("ada", NOW, new CaseNote("ada", NOW, "kin")));
    settle();
    QueueQuery all = QueueQuery.first(ALL, 9);
    assertThat(accused(all.show(QueueShow.NEXT, "ada"))).isEmpty();
    assertThat(accused(all.show(QueueShow.NEXT, "bob"))).containsExactly("skipped");
    assertThat(accused(all.show(QueueShow.ON_HOLD, "ada"))).containsExactly("held");
  }

  @Test
  public void a_proposed_ruling_waits_for_a_second_person() {
    CaseId id = arrives(aCase().about("grave")).caseId();
    claimedByAda(id);
    var ruling = new Proposal("ada", "suspend_for_good", Harm.SPAM, null, "again", NOW, List.of());
    store().change(id, 1, work -> work.propose("ada", NOW, ruling));
    settle();
    QueueQuery all = QueueQuery.first(ALL, 9);
    assertThat(accused(all.show(QueueShow.NEXT, "bob"))).isEmpty();
    assertThat(accused(all.show(QueueShow.PROPOSED, "bob"))).containsExactly("grave");
    assertThatThrownBy(
            () -> store().change(id, 2, w -> w.decline("ada", new CaseNote("ada", NOW, "no"))))
        .isInstanceOf(WorkRefused.class);
  }

  @Test
  public void a_queue_holds_what_its_rule_asks_for_less_what_an_earlier_rule_took() {
    arrives(aCase().about("scammer").alleging(Harm.SCAM));
    arrives(aCase().about("grave-scammer").alleging(Harm.SCAM).severity(Severity.CRITICAL));
    arrives(aCase().about("spammer").alleging(Harm.SPAM));
    settle();
    CaseFilter grave = filter(Set.of(), Set.of(Severity.CRITICAL));
    CaseFilter scams = filter(Set.of(Harm.SCAM), Set.of());
    QueueQuery all = QueueQuery.first(ALL, 9);
    assertThat(accused(all.in(List.of(new Route(scams, List.of(grave))))))
        .containsExactly("scammer");
    assertThat(accused(all.in(List.of(new Route(CaseFilter.ANY, List.of(grave, scams))))))
        .containsExactly("spammer");
  }

  @Test
  public void a_hidden_harm_stays_out_of_sight() {
    arrives(aCase().about("hater").alleging(Harm.HATE));
    arrives(aCase().about("spammer").alleging(Harm.SPAM));
    settle();
    assertThat(accused(QueueQuery.first(ALL, 9).without(Set.of(Harm.HATE))))
        .containsExactly("spammer");
  }

  @Test
  public void what_the_stream_writes_meanwhile_does_not_get_in_the_way_of_people() {
    CaseId id = arrives(aCase()).caseId();
    store().change(id, 0, work -> work.claim("ada", NOW, LATER));
    CaseUpdate newer = arrives(aCase().revision(2));
    StoredCase after = store().change(id, 1, work -> work.claim("ada", NOW, LATER.plusSeconds(1)));
    assertThat(after.stream()).isEqualTo(newer);
    assertThat(after.work().claimedUntil()).isEqualTo(LATER.plusSeconds(1));
  }

  @Test
  public void a_change_decided_on_an_older_state_is_refused() {
    CaseId id = arrives(aCase()).caseId();
    store().change(id, 0, work -> work.claim("ada", NOW, LATER));
    assertThatThrownBy(() -> store().change(id, 0, work -> work.claim("bob", NOW, LATER)))
        .isInstanceOfSatisfying(
            WorkRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(WorkRefused.Why.CHANGED));
    assertThat(store().find(id).orElseThrow().work().claimedBy()).isEqualTo("ada");
  }

  @Test
  public void one_of_many_who_claim_at_once_gets_the_case() throws Exception {
    CaseId id = arrives(aCase()).caseId();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> claims = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String user = "user-" + i;
        claims.add(() -> claims(id, user));
      }
      int winners = 0;
      for (Future<Boolean> claim : pool.invokeAll(claims)) {
        winners += claim.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  public void a_decision_and_what_it_sends_are_one_change() {
    CaseUpdate update = arrives(aCase());
    decides(update);
    StoredCase decided = store().find(update.caseId()).orElseThrow();
    settle();
    assertThat(decided.work().state()).isEqualTo(CaseState.DECIDED);
    assertThat(decided.work().decision()).isEqualTo(dismissal(update));
    assertThat(store().undelivered(9)).containsExactly(decided);
    assertThat(store().decidedBy(dismissal(update).decisionId())).contains(decided);
    assertThat(store().decidedBy(new DecisionId("nobody-made-it"))).isEmpty();
    assertThat(accused(QueueQuery.first(ALL, 9))).isEmpty();
  }

  @Test
  public void several_cases_are_found_at_once_by_their_ids() {
    CaseUpdate ann = arrives(aCase().about("ann"));
    CaseUpdate ben = arrives(aCase().about("ben"));
    CaseUpdate gone = aCase().about("gone").update();
    assertThat(store().find(List.of(ann.caseId(), gone.caseId(), ben.caseId())))
        .containsExactlyInAnyOrder(
            store().find(ann.caseId()).orElseThrow(), store().find(ben.caseId()).orElseThrow());
    assertThat(store().find(List.of())).isEmpty();
  }

  @Test
  public void what_was_delivered_is_not_listed_again() {
    CaseUpdate update = arrives(aCase());
    decides(update);
    store().delivered(update.caseId(), work -> work.delivered(Set.of("d-1"), LATER));
    settle();
    assertThat(store().undelivered(9)).isEmpty();
    assertThat(store().find(update.caseId()).orElseThrow().work().outbox().getFirst().deliveredAt())
        .isEqualTo(LATER);
  }

  private CaseUpdate arrives(Cases told) {
    CaseUpdate update = told.update();
    streamWrites(update);
    return update;
  }

  private List<String> accused(QueueQuery query) {
    return store().queue(query).stream().map(entry -> entry.accused().value()).toList();
  }

  private void claimedByAda(CaseId id) {
    store().change(id, 0, work -> work.claim("ada", NOW, LATER));
  }

  private static CaseFilter filter(Set<Harm> harms, Set<Severity> severities) {
    return new CaseFilter(harms, severities, Set.of(), Set.of(), Set.of());
  }

  private static QueueQuery only(Harm harm, PlatformId platform) {
    return QueueQuery.first(ALL, 9).about(harm, platform);
  }

  private boolean claims(CaseId id, String user) {
    try {
      store().change(id, 0, work -> work.claim(user, NOW, LATER));
      return true;
    } catch (WorkRefused taken) {
      return false;
    }
  }

  private void decides(CaseUpdate update) {
    store().change(update.caseId(), 0, work -> work.claim("ada", NOW, LATER));
    OutboxEntry entry = new OutboxEntry("d-1", "decisions", "mallory", "{}", NOW, null);
    store()
        .change(
            update.caseId(), 1, work -> work.decide("ada", NOW, dismissal(update), List.of(entry)));
  }

  private static Decision dismissal(CaseUpdate about) {
    return new Decision(
        DecisionId.of(about.caseId(), 2),
        about.caseId(),
        about.platform(),
        about.accused(),
        about.lane(),
        about.ordinal(),
        Ruling.DISMISS,
        null,
        Harm.NONE,
        "nothing wrong here",
        "staff-pseudonym",
        NOW,
        about.revision(),
        List.of(),
        List.of(),
        null);
  }
}
