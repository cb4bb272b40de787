package io.parapet.console.load;

import static io.parapet.policies.testkit.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.TestStaff;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.console.store.elastic.StreamWrites;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.testkit.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many people, many cases: nothing is decided twice and nothing is lost. */
class LoadTest {
  private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);

  private static final int BLOCK = 500;
  private static final Harm[] HARMS = {
    Harm.SPAM, Harm.SCAM, Harm.HARASSMENT, Harm.HATE, Harm.THREAT
  };

  @AutoClose private final CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void fifty_people_decide_each_case_once() throws Exception {
    assertThat(decidedBy(50, arrive(120))).hasSize(120).doesNotHaveDuplicates();
    cases.settle();
    assertThat(cases.queue().page(TestStaff.senior("sue"), QueueFilter.ALL, null)).isEmpty();
  }

  @Test
  void pages_go_through_all_open_cases_by_place() {
    pageThrough(1_200, 24);
  }

  @Test
  void two_consoles_at_once_decide_each_case_once() throws Exception {
    arrive(120);
    try (CaseDesk other = cases.another()) {
      Moderators here = new Moderators(cases, "here-");
      Moderators there = new Moderators(other, "there-");
      List<String> decided;
      try (ExecutorService both = Executors.newFixedThreadPool(2)) {
        Future<List<String>> theirs = both.submit(() -> there.work(10));
        decided = new ArrayList<>(here.work(10));
        decided.addAll(theirs.get());
      }
      assertThat(decided).hasSize(120).doesNotHaveDuplicates();
    }
  }

  @Test
  @Tag("soak")
  void fifty_people_decide_ten_thousand_cases() throws Exception {
    assertThat(decidedBy(50, arrive(10_000))).hasSize(10_000).doesNotHaveDuplicates();
    cases.settle();
    assertThat(cases.queue().page(TestStaff.senior("sue"), QueueFilter.ALL, null)).isEmpty();
  }

  @Test
  @Tag("soak")
  void a_million_open_cases() {
    pageThrough(1_000_000, 200);
  }

  /** Asks for the first page and then for one after the other. */
  private void pageThrough(int size, int pages) {
    arrive(size);
    var staff = TestStaff.senior("sue");
    Took first = new Took();
    for (int i = 0; i < pages; i++) {
      assertThat(first.of(() -> cases.queue().page(staff, QueueFilter.ALL, null))).hasSize(50);
    }
    Took later = new Took();
    Set<CaseId> seen = new HashSet<>();
    QueueEntry[] last = new QueueEntry[1];
    for (int i = 0; i < pages; i++) {
      later
          .of(() -> cases.queue().page(staff, QueueFilter.ALL, last[0]))
          .forEach(
              entry -> {
                assertThat(seen.add(entry.caseId())).isTrue();
                last[0] = entry;
              });
    }
    assertThat(seen).hasSize(50 * pages);
    LOG.info("of {} cases, first page: {}; paging on: {}", size, first, later);
  }

  private List<String> decidedBy(int people, int size) throws Exception {
    cases.queue().warm();
    Moderators moderators = new Moderators(cases, "moderator-");
    List<String> decided = moderators.work(people);
    LOG.info(
        "{} cases, {} people: next case: {}; decision: {}",
        size,
        people,
        moderators.next(),
        moderators.decisions());
    return decided;
  }

  private int arrive(int size) {
    StreamWrites.inBulk(cases.elastic(), () -> writeBlocks(size));
    cases.settle();
    return size;
  }

  /** Two at a time, so that one is made while another is written. */
  private static void writeBlocks(int size) {
    long start = System.nanoTime();
    try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
      List<Future<?>> blocks = new ArrayList<>();
      for (int from = 0; from < size; from += BLOCK) {
        int first = from;
        int end = Math.min(size, from + BLOCK);
        blocks.add(writers.submit(() -> StreamWrites.writeAll(block(first, end))));
      }
      for (Future<?> block : blocks) {
        block.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    LOG.info("{} cases written in {} s", size, (System.nanoTime() - start) / 1_000_000_000);
  }

  private static List<CaseUpdate> block(int first, int end) {
    return IntStream.range(first, end).mapToObj(LoadTest::arriving).toList();
  }

  private static CaseUpdate arriving(int number) {
    return aCase()
        .about("account-" + number)
        .alleging(HARMS[number % HARMS.length])
        .priority(number % 101)
        .openedAt(Messages.NOON.plusSeconds(number % 86_400))
        .update();
  }
}
