package io.parapet.console.routing;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.TestStaff;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.search.Search;
import io.parapet.console.security.Role;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
  private static final Staff LEAD = TestStaff.lead("lea");
  private static final String BY_LANGUAGE =
      """
      queues:
        - {name: english, languages: [en], skill: english, target: 2h}
        - {name: rest, target: 1d}
      """;

  @AutoClose private final CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void the_bundled_rules_leave_no_case_without_a_queue() {
    assertThat(cases.routing().queues(LEAD))
        .extracting(CaseQueue::name)
        .containsExactly("crisis", "children", "people", "integrity");
  }

  @Test
  void a_case_goes_to_the_first_queue_that_fits() {
    cases.routing().change(LEAD, BY_LANGUAGE);
    cases.arrives(aCase().about("spammer"));
    cases.arrives(aCase().about("hater").reported(aReport().with(null), Map.of()));
    cases.settle();
    assertThat(accused("english")).containsExactly("hater");
    assertThat(accused("rest")).containsExactly("spammer");
  }

  @Test
  void who_lacks_a_skill_is_not_handed_the_cases_that_need_it() {
    cases.routing().change(LEAD, BY_LANGUAGE);
    cases.arrives(aCase().about("hater").reported(aReport().with(null), Map.of()));
    cases.settle();
    Staff skilled = new Staff("eve", "", Role.MODERATOR, false, Set.of("english"));
    assertThat(cases.queue().next(TestStaff.moderator("ada"), QueueFilter.ALL)).isEmpty();
    assertThat(cases.queue().next(skilled, QueueFilter.ALL)).isPresent();
  }

  @Test
  void who_lacks_a_skill_neither_finds_nor_opens_its_cases() {
    cases.routing().change(LEAD, BY_LANGUAGE);
    CaseId hater =
        cases.arrives(aCase().about("hater").reported(aReport().with(null), Map.of())).caseId();
    CaseId spammer = cases.arrives(aCase().about("spammer")).caseId();
    Staff ada = TestStaff.moderator("ada");
    assertThatThrownBy(() -> cases.queue().claim(ada, hater))
        .isInstanceOf(WorkRefused.class)
        .hasMessageContaining("NOT_ALLOWED");
    assertThat(cases.queue().claim(ada, spammer).work().claimedBy()).isEqualTo("ada");
    cases.settle();
    assertThat(cases.search().find(ada, Search.ALL, null))
        .extracting(found -> found.entry().caseId())
        .containsExactly(spammer);
    assertThat(cases.search().count(LEAD, Search.ALL)).isEqualTo(2);
  }

  @Test
  void only_a_lead_changes_the_rules() {
    assertThatThrownBy(() -> cases.routing().change(TestStaff.senior("sue"), BY_LANGUAGE))
        .isInstanceOf(WorkRefused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queues: []|1:9 the last queue must have no conditions",
        "queues: [{name: a, target: 1h, harm: [spam]}]|1:32 unknown 'harm'",
        "queues: [{name: a, target: soon}]|1:28 expected a time such as 15m",
        "queues: [{name: a, target: 1h, harms: [spma]}]|1:40 unknown 'spma'",
        "queues: [{name: a, target: 1h}, {name: b, target: 1h}]|takes every case",
        "queues: [{name: a, target: 1h, harms: [spam]}]|1:9 the last queue must",
        "queues: [{target: 1h}]|'name' is missing",
        "nonsense|expected a mapping"
      })
  void a_mistake_is_named_with_its_place_and_changes_nothing(String yaml, String said) {
    assertThatThrownBy(() -> cases.routing().change(LEAD, yaml))
        .isInstanceOf(RoutingMistake.class)
        .hasMessageContaining(said);
    assertThat(cases.routing().queues(LEAD)).hasSize(4);
  }

  private Iterable<String> accused(String queue) {
    QueueFilter filter = new QueueFilter(null, (Harm) null, null, queue, QueueFilter.ALL.show());
    return cases.queue().page(LEAD, filter, null).stream()
        .map(entry -> entry.accused().value())
        .toList();
  }
}
