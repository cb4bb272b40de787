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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who take the next case and dismiss it until none is left, all at once. */
final class Moderators {
  private static final RulingRequest DISMISS =
      new RulingRequest(RulingOption.DISMISS, Harm.NONE, null, "", Set.of());

  private final String team;
  private final QueueService queue;
  private final DecisionDesk desk;
  private final Took next = new Took();
  private final Took decisions = new Took();
  private final ConcurrentLinkedQueue<String> decided = new ConcurrentLinkedQueue<>();

  Moderators(CaseDesk cases, String team) {
    this.team = team;
    queue = cases.queue();
    desk = cases.desk(Duration.ZERO);
  }

  /** Ids of what they decided, in any order. */
  List<String> work(int people) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Staff staff = TestStaff.moderator(team + i);
      tasks.add(() -> until(staff));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(people)) {
      for (Future<Void> task : pool.invokeAll(tasks)) {
        task.get();
      }
    }
    return List.copyOf(decided);
  }

  /** How long each ask for the next case took. */
  Took next() {
    return next;
  }

  Took decisions() {
    return decisions;
  }

  private Void until(Staff staff) {
    for (Optional<StoredCase> mine = next(staff); mine.isPresent(); mine = next(staff)) {
      StoredCase about = mine.get();
      decided.add(decisions.of(() -> desk.decide(staff, about, DISMISS)).id().value());
    }
    return null;
  }

  private Optional<StoredCase> next(Staff staff) {
    return next.of(() -> queue.next(staff, QueueFilter.ALL));
  }
}
