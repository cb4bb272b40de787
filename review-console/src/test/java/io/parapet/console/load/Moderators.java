package io.parapet.console.load;

import io.parapet.console.TestStaff;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.harm.Harm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who take the next case and dismiss it until none is left, all at once. */
final class Moderators {
  private static final RulingRequest DISMISS =
      new RulingRequest(RulingOption.DISMISS, Harm.NONE, null, "");

  private final QueueService queue;
  private final DecisionDesk desk;
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> decided = new ConcurrentLinkedQueue<>();

  Moderators(CaseDesk cases) {
    queue = cases.queue();
    desk = cases.desk(Duration.ZERO);
  }

  /** Ids of what they decided, in any order. */
  List<String> work(int people) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Staff staff = TestStaff.moderator("moderator-" + i);
      tasks.add(() -> until(staff));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
    }
    return List.copyOf(decided);
  }

  /** Of all asks for the next case, in milliseconds. */
  double percentile(double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }

  private Void until(Staff staff) {
    for (Optional<StoredCase> mine = next(staff); mine.isPresent(); mine = next(staff)) {
      desk.decide(staff, mine.get(), DISMISS);
      decided.add(mine.get().id().value());
    }
    return null;
  }

  private Optional<StoredCase> next(Staff staff) {
    long start = System.nanoTime();
    Optional<StoredCase> next = queue.next(staff, QueueFilter.ALL);
    nanos.add(System.nanoTime() - start);
    return next;
  }
}
