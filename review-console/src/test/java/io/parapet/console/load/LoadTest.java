package io.parapet.console.load;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.TestStaff;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.console.store.elastic.StreamWrites;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.testkit.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many people, many cases: nothing is decided twice and nothing is lost. */
class LoadTest {
  private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);

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
  void fifty_people_decide_each_case_once() throws Exception {
    assertThat(decidedBy(50, arrive(120))).hasSize(120).doesNotHaveDuplicates();
    cases.settle();
    assertThat(cases.queue().page(TestStaff.senior("sue"), QueueFilter.ALL, null)).isEmpty();
  }

  @Test
  @Tag("soak")
  void fifty_people_decide_ten_thousand_cases() throws Exception {
    assertThat(decidedBy(50, arrive(10_000))).hasSize(10_000).doesNotHaveDuplicates();
  }

  @Test
  @Tag("soak")
  void the_first_page_of_a_million_open_cases() {
    arrive(1_000_000);
    var staff = TestStaff.senior("sue");
    double[] millis = new double[200];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      assertThat(cases.queue().page(staff, QueueFilter.ALL, null)).hasSize(50);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    LOG.info("first page of 1,000,000: median {} ms, p95 {} ms", millis[100], millis[190]);
  }

  private List<String> decidedBy(int people, int size) throws Exception {
    Moderators moderators = new Moderators(cases);
    List<String> decided = moderators.work(people);
    LOG.info(
        "{} cases, {} people: next case median {} ms, p95 {} ms",
        size,
        people,
        moderators.percentile(0.5),
        moderators.percentile(0.95));
    return decided;
  }

  private int arrive(int size) {
    Harm[] harms = {Harm.SPAM, Harm.SCAM, Harm.HARASSMENT, Harm.HATE, Harm.THREAT};
    List<CaseUpdate> block = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      block.add(
          aCase()
              .about("account-" + i)
              .alleging(harms[i % harms.length])
              .priority(i % 101)
              .openedAt(Messages.NOON.plusSeconds(i % 86_400))
              .update());
      if (block.size() == 2_000 || i == size - 1) {
        StreamWrites.writeAll(block);
        block.clear();
      }
    }
    cases.settle();
    return size;
  }
}
