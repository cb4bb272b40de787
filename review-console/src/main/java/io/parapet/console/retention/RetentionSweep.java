package io.parapet.console.retention;

import io.parapet.console.appeal.AppealFile;
import io.parapet.console.appeal.AppealStore;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.ReportReference;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.sealed.Retention;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every hour for what is over its time: destroys the keys of reported content, deletes closed
 * cases from the store and from the stream's table, and old verdicts. What is on hold, preserved or
 * appealed stays, and so does the content of a report that another case still holds. Doing it
 * twice, or by two consoles at once, does no harm.
 */
public final class RetentionSweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int PAGE = 100;

  private final RetentionStore store;
  private final LegalHolds holds;
  private final AppealStore appeals;
  private final Sealer sealer;
  private final EventLog log;
  private final Clock clock;
  private final Retention retention;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention").daemon().factory());

  /** How much a sweep took away. */
  public record Swept(long contents, long cases, long verdicts) {}

  public RetentionSweep(
      RetentionStore store,
      LegalHolds holds,
      AppealStore appeals,
      Sealer sealer,
      EventLog log,
      Clock clock,
      Retention retention) {
    this.store = store;
    this.holds = holds;
    this.appeals = appeals;
    this.sealer = sealer;
    this.log = log;
    this.clock = clock;
    this.retention = retention;
  }

  public void start() {
    var unused =
        worker.scheduleWithFixedDelay(this::sweepOrSay, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
  }

  private void sweepOrSay() {
    try {
      Swept swept = sweep();
      LOG.info(
          "over their time: {} contents, {} cases, {} verdicts",
          swept.contents(),
          swept.cases(),
          swept.verdicts());
    } catch (StoreUnavailable away) {
      LOG.warn("nothing is deleted for now: {}", away.getMessage());
    } catch (RuntimeException unexpected) {
      LOG.error("what is over its time could not be deleted", unexpected);
    }
  }

  /**
   * Takes away what is over its time now.
   *
   * @throws StoreUnavailable if the store does not answer; what was taken away until then stays so
   */
  public Swept sweep() {
    Instant now = clock.instant();
    List<LegalHold> standing = holds.standing();
    Set<CaseId> appealed =
        appeals.allOpen().stream().map(AppealFile::caseId).collect(Collectors.toSet());
    Function<Period, Due> due =
        kept ->
            new Due(
                Retention.over(kept, now),
                Retention.over(retention.preservation(), now),
                standing,
                appealed);
    Due shown = due.apply(retention.content());
    Due whole = due.apply(retention.cases());
    long contents = all(size -> store.withContent(shown, size), over -> erase(over, shown));
    long cases = all(size -> store.over(whole, size), over -> delete(over, whole));
    Instant given = Retention.over(retention.verdicts(), now);
    return new Swept(contents, cases, store.deleteVerdicts(given, standing));
  }

  /** Page by page; what was dealt with is not found again. */
  private static long all(Function<Integer, List<StoredCase>> find, Consumer<StoredCase> deal) {
    long done = 0;
    List<StoredCase> page = find.apply(PAGE);
    while (!page.isEmpty()) {
      page.forEach(deal);
      done += page.size();
      page = find.apply(PAGE);
    }
    return done;
  }

  private void erase(StoredCase over, Due due) {
    destroyKeys(over, store.heldElsewhere(over, due));
    store.contentErased(over.id(), clock.instant());
  }

  /** From the stream's table first: what is left in the store is found again. */
  private void delete(StoredCase over, Due due) {
    Set<ReportId> held = store.heldElsewhere(over, due);
    destroyKeys(over, held);
    log.forget(Topics.CASES, over.id().value()).join();
    store.delete(over, held);
  }

  /** A report may stand in several cases: the last of them destroys its key. */
  private void destroyKeys(StoredCase over, Set<ReportId> held) {
    if (wasReferred(over)) {
      over.stream().keys().forEach(sealer::release);
    }
    over.stream().allReports().stream()
        .filter(report -> !held.contains(report.reportId()))
        .map(ReportReference::key)
        .filter(Objects::nonNull)
        .forEach(key -> destroy(key, over));
  }

  /** What is kept for the authorities is released by the case that was referred. */
  private void destroy(String key, StoredCase over) {
    try {
      sealer.erase(key);
    } catch (IllegalStateException preserved) {
      LOG.info("a key of case {} is preserved by another", over.id());
    }
  }

  private static boolean wasReferred(StoredCase over) {
    return Stream.concat(over.work().earlier().stream(), Stream.ofNullable(over.work().decision()))
        .anyMatch(decision -> decision.ruling() == Ruling.REFER);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
