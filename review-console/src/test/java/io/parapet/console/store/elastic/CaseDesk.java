package io.parapet.console.store.elastic;

import io.parapet.console.RealNodes;
import io.parapet.console.SharedConsole;
import io.parapet.console.appeal.AppealDesk;
import io.parapet.console.appeal.AppealStore;
import io.parapet.console.appeal.Siblings;
import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.AuditTrail;
import io.parapet.console.batch.BatchDesk;
import io.parapet.console.batch.BatchRules;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.decision.DeskRules;
import io.parapet.console.decision.Notices;
import io.parapet.console.decision.Preservation;
import io.parapet.console.decision.Replacements;
import io.parapet.console.insight.Insight;
import io.parapet.console.quality.CalibrationDesk;
import io.parapet.console.quality.GoldenMix;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.queue.CaseMoves;
import io.parapet.console.queue.QueueOverview;
import io.parapet.console.queue.QueueService;
import io.parapet.console.routing.Routing;
import io.parapet.console.search.SearchService;
import io.parapet.console.security.Colleagues;
import io.parapet.console.wellness.Wellness;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.testkit.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Cases in a fresh, real index, and the services that people use on them. */
public final class CaseDesk implements AutoCloseable {
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Elastic elastic = new Elastic(RealNodes.elasticsearch().url());
  private final Clock clock;
  private final CaseStore store;
  private final AuditLog audit;
  private final Path folder;
  private final Pseudonyms pseudonyms;
  private final Wellness wellness;
  private final Routing routing;
  private final QueueService queue;

  public CaseDesk(Clock clock) {
    this(clock, true);
  }

  private CaseDesk(Clock clock, boolean empty) {
    SharedConsole.close();
    this.clock = clock;
    if (empty) {
      elastic.send("DELETE", "/parapet-cases-v1", null);
      elastic.send("DELETE", "/parapet-audit-v1", null);
      elastic.send("DELETE", "/parapet-desk-v1", null);
    }
    Indices.apply(elastic);
    store = new ElasticCaseStore(elastic, clock);
    audit = new ElasticAuditLog(elastic, clock);
    folder = folder();
    pseudonyms = new Pseudonyms(new FileKeyVault(folder.resolve("vault")));
    wellness =
        new Wellness(
            new ElasticWellnessStore(elastic), pseudonyms, clock, 20, Duration.ofMinutes(50));
    routing = new Routing(folder.resolve("routing.yaml"), audit);
    queue = new QueueService(store, routing, wellness, audit, clock, Duration.ofMinutes(10));
  }

  /** The same cases as another console sees them. */
  public CaseDesk another() {
    return new CaseDesk(clock, false);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("parapet-desk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Wellness wellness() {
    return wellness;
  }

  public Routing routing() {
    return routing;
  }

  public DecisionWriter writer() {
    return new DecisionWriter(pseudonyms, new Notices());
  }

  public CaseMoves moves() {
    Colleagues nobody = List::of;
    return new CaseMoves(store, queue, nobody, audit, clock);
  }

  public QueueOverview overview() {
    return new QueueOverview(routing, new ElasticQueueFigures(elastic), clock);
  }

  /** Rulings that stay where they are: nothing relays them. */
  public DecisionDesk desk(Duration undo, String... twoPersons) {
    return new DecisionDesk(
        store,
        queue,
        writer(),
        new Preservation(sealer()),
        decided -> {},
        audit,
        clock,
        new DeskRules(Duration.ofMinutes(10), undo, Set.of(twoPersons)));
  }

  /** Seals under keys of this desk. */
  public Sealer sealer() {
    return new Sealer(new FileKeyVault(folder.resolve("vault")));
  }

  public AppealStore appeals() {
    return new ElasticAppealStore(elastic);
  }

  private Siblings siblings() {
    return new Siblings(
        store, new ElasticCaseSearch(elastic, clock), new ElasticBatchStore(elastic), reviews(0));
  }

  public AppealDesk appealDesk() {
    return new AppealDesk(
        store, appeals(), writer(), replacements(), siblings(), audit, clock, LEASE);
  }

  public SearchService search() {
    return new SearchService(
        new ElasticCaseSearch(elastic, clock),
        routing,
        new ElasticSavedViews(elastic),
        writer(),
        audit);
  }

  /** At most 50 cases in a batch; more than three need a second person. */
  public BatchDesk batches(Duration undo) {
    return new BatchDesk(
        search(),
        store,
        queue,
        desk(undo),
        replacements(),
        new ElasticBatchStore(elastic),
        audit,
        clock,
        new BatchRules(50, 3));
  }

  /** Of decisions, so many percent are looked at again. */
  public ReviewDesk reviews(int percent) {
    return new ReviewDesk(store, new ElasticReviewStore(elastic), writer(), audit, percent);
  }

  public CalibrationDesk calibrations() {
    return new CalibrationDesk(
        reviews(0), new ElasticCalibrationStore(elastic), writer(), audit, clock);
  }

  /** So many percent of what is handed out are golden cases. */
  public GoldenMix mix(int percent) {
    return new GoldenMix(reviews(0), queue, audit, clock, LEASE, percent, new Random(1));
  }

  public Insight insight() {
    return new Insight(new ElasticFigures(elastic), routing, clock);
  }

  public AuditTrail trail() {
    return new ElasticAuditLog(elastic, clock);
  }

  public Replacements replacements() {
    return new Replacements(
        store, writer(), new Preservation(sealer()), decided -> {}, audit, clock);
  }

  public CaseStore store() {
    return store;
  }

  public AuditLog audit() {
    return audit;
  }

  public Elastic elastic() {
    return elastic;
  }

  public QueueService queue() {
    return queue;
  }

  public CaseUpdate arrives(Cases told) {
    CaseUpdate update = told.update();
    StreamWrites.write(elastic, update);
    return update;
  }

  public void settle() {
    elastic.send("POST", "/" + Indices.CASES + "," + Indices.DESK + "/_refresh", null);
  }

  @Override
  public void close() throws IOException {
    elastic.close();
  }
}
