package io.parapet.console.queue;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.TestStaff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private CaseDesk cases;

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    cases.close();
  }

  @Test
  void of_many_who_ask_at_once_each_gets_a_case_of_their_own() throws Exception {
    int people = 24;
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
  void an_auditor_cannot_take_a_case() {
    CaseUpdate update = cases.arrives(aCase());
    assertThatThrownBy(() -> cases.queue().claim(TestStaff.auditor("abe"), update.caseId()))
        .isInstanceOf(WorkRefused.class);
  }
}
