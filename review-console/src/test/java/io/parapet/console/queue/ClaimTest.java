package io.parapet.console.queue;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.TestStaff;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.testkit.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ClaimTest {
  @AutoClose private CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void of_many_who_ask_at_once_each_gets_a_case_of_their_own() throws Exception {
    int people = 50;
    for (int i = 0; i < people; i++) {
      cases.arrives(aCase().about("account-" + i).priority(i));
    }
    cases.settle();
    QueueService queue = cases.queue();
    List<Callable<String>> asks = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      var staff = TestStaff.moderator("moderator-" + i);
      asks.add(() -> queue.next(staff, QueueFilter.ALL).orElseThrow().id().value());
    }
    List<String> taken = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      for (Future<String> ask : pool.invokeAll(asks)) {
        taken.add(ask.get());
      }
    }
    assertThat(taken).hasSize(people).doesNotHaveDuplicates();
  }

  @Test
  void one_case_goes_to_exactly_one_of_many_who_ask_at_once() throws Exception {
    cases.arrives(aCase());
    cases.settle();
    QueueService queue = cases.queue();
    List<Callable<Boolean>> asks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      var staff = TestStaff.moderator("moderator-" + i);
      asks.add(() -> queue.next(staff, QueueFilter.ALL).isPresent());
    }
    int taken = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(50)) {
      for (Future<Boolean> ask : pool.invokeAll(asks)) {
        taken += ask.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(1);
  }

  @Test
  void who_skips_a_case_gets_another_and_somebody_else_gets_it() {
    cases.arrives(aCase().about("kin").priority(90));
    cases.arrives(aCase().about("stranger").priority(10));
    cases.settle();
    var ada = TestStaff.moderator("ada");
    StoredCase first = cases.queue().next(ada, QueueFilter.ALL).orElseThrow();
    cases.moves().skip(ada, first, "I know them");
    assertThat(accused(ada)).isEqualTo("stranger");
    cases.settle();
    assertThat(accused(TestStaff.moderator("bob"))).isEqualTo("kin");
    assertThat(cases.store().find(first.id()).orElseThrow().work().notes())
        .singleElement()
        .satisfies(note -> assertThat(note.text()).isEqualTo("I know them"));
  }

  @Test
  void a_case_put_off_comes_up_again_for_the_same_person_first() {
    var ada = TestStaff.moderator("ada");
    cases.arrives(aCase().about("later").priority(10));
    cases.arrives(aCase().about("now").priority(5));
    cases.settle();
    StoredCase first = cases.queue().next(ada, QueueFilter.ALL).orElseThrow();
    cases.moves().hold(ada, first, Duration.ofHours(2), "waits for the platform");
    assertThat(accused(ada)).isEqualTo("now");
    cases.settle();
    assertThat(cases.queue().next(TestStaff.moderator("bob"), QueueFilter.ALL)).isEmpty();
  }

  @Test
  void a_ruling_that_needs_two_is_in_force_only_after_the_second() {
    cases.arrives(aCase().reported(aReport().with("sealed"), Map.of()));
    cases.settle();
    DecisionDesk desk = cases.desk(Duration.ZERO, "suspend_for_good");
    var ada = TestStaff.senior("ada");
    var sue = TestStaff.senior("sue");
    StoredCase mine = cases.queue().next(ada, QueueFilter.ALL).orElseThrow();
    StoredCase proposed = desk.decide(ada, mine, forGood());
    assertThat(proposed.work().decision()).isNull();
    assertThat(proposed.work().outbox()).isEmpty();
    assertThatThrownBy(() -> desk.confirm(ada, proposed)).isInstanceOf(WorkRefused.class);
    assertThatThrownBy(() -> desk.confirm(TestStaff.moderator("bob"), proposed))
        .isInstanceOf(WorkRefused.class);
    StoredCase decided = desk.confirm(sue, proposed);
    assertThat(decided.work().decision().reason()).isEqualTo("again and again");
    assertThat(decided.work().outbox()).hasSize(2);
  }

  @Test
  void a_declined_ruling_lets_the_case_wait_again() {
    cases.arrives(aCase().reported(aReport().with("sealed"), Map.of()));
    cases.settle();
    DecisionDesk desk = cases.desk(Duration.ZERO, "suspend_for_good");
    var ada = TestStaff.senior("ada");
    StoredCase mine = cases.queue().next(ada, QueueFilter.ALL).orElseThrow();
    StoredCase proposed = desk.decide(ada, mine, forGood());
    desk.decline(TestStaff.senior("sue"), proposed, "a month is enough");
    cases.settle();
    assertThat(cases.queue().next(TestStaff.moderator("bob"), QueueFilter.ALL)).isPresent();
  }

  private String accused(Staff staff) {
    return cases.queue().next(staff, QueueFilter.ALL).orElseThrow().stream().accused().value();
  }

  private static RulingRequest forGood() {
    return new RulingRequest(
        RulingOption.SUSPEND_FOR_GOOD,
        Harm.SPAM,
        new PolicyId("behaviour/fan-out"),
        "again and again",
        Set.of());
  }

  @Test
  void the_most_harmful_case_comes_first() {
    cases.arrives(aCase().about("spammer").priority(99));
    CaseUpdate threat = cases.arrives(aCase().about("threat").alleging(Harm.THREAT).priority(1));
    cases.settle();
    assertThat(cases.queue().next(TestStaff.moderator("ada"), QueueFilter.ALL))
        .hasValueSatisfying(found -> assertThat(found.stream()).isEqualTo(threat));
  }

  @Test
  void who_is_not_cleared_neither_sees_nor_gets_a_case_of_child_exploitation() {
    CaseUpdate secret = cases.arrives(aCase().alleging(Harm.CHILD_EXPLOITATION));
    cases.settle();
    QueueService queue = cases.queue();
    var moderator = TestStaff.moderator("ada");
    assertThat(queue.page(moderator, QueueFilter.ALL, null)).isEmpty();
    assertThatThrownBy(() -> queue.claim(moderator, secret.caseId()))
        .isInstanceOf(WorkRefused.class);
    assertThat(queue.next(TestStaff.senior("sue"), QueueFilter.ALL)).isPresent();
  }

  @Test
  void who_works_on_a_case_keeps_it_beyond_the_lease() throws Exception {
    cases.close();
    AtomicReference<Instant> now = new AtomicReference<>(Messages.NOON);
    cases = new CaseDesk(((InstantSource) now::get).withZone(ZoneOffset.UTC));
    cases.arrives(aCase());
    cases.settle();
    var ada = TestStaff.moderator("ada");
    StoredCase mine = cases.queue().next(ada, QueueFilter.ALL).orElseThrow();
    now.set(now.get().plus(Duration.ofMinutes(8)));
    StoredCase longer = cases.queue().extended(ada, mine);
    assertThat(longer.work().claimedUntil()).isEqualTo(now.get().plus(Duration.ofMinutes(10)));
    now.set(now.get().plus(Duration.ofMinutes(8)));
    assertThatThrownBy(() -> cases.queue().claim(TestStaff.moderator("bob"), mine.id()))
        .isInstanceOf(WorkRefused.class);
    assertThat(cases.trail().firstBroken()).isZero();
  }

  @Test
  void an_auditor_cannot_take_a_case() {
    CaseUpdate update = cases.arrives(aCase());
    assertThatThrownBy(() -> cases.queue().claim(TestStaff.auditor("abe"), update.caseId()))
        .isInstanceOf(WorkRefused.class);
  }
}
