package io.parapet.console.policy;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.base.BoundedMap;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.kafka.Backtests;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.LivePolicies;
import io.parapet.console.policy.PolicyProposal.State;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.Ids;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tunes policies: a change is tried on what really happened, then proposed with a reason, and put
 * in force by a second person. What it may do by itself has to be approved anew.
 */
public final class PolicyStudio {
  private final LivePolicies policies;
  private final Backtests backtests;
  private final ProposalStore proposals;
  private final EventLog log;
  private final DecisionWriter writer;
  private final AuditLog audit;
  private final Clock clock;

  /** What was asked about, by request: content hash of the changed file. */
  private final Map<String, String> asked =
      Collections.synchronizedMap(BoundedMap.ofLatest(Backtests.MOST));

  public PolicyStudio(
      LivePolicies policies,
      Backtests backtests,
      ProposalStore proposals,
      EventLog log,
      DecisionWriter writer,
      AuditLog audit,
      Clock clock) {
    this.policies = policies;
    this.backtests = backtests;
    this.proposals = proposals;
    this.log = log;
    this.writer = writer;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those in force, by their id. */
  public List<Policy> policies() {
    return policies.get().policies().stream()
        .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
        .toList();
  }

  public Optional<Policy> find(PolicyId id) {
    return policies().stream().filter(policy -> policy.id().equals(id)).findFirst();
  }

  /**
   * The policy with other values.
   *
   * @throws WorkRefused if it is not in force any more
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Draft draft(PolicyId id, Map<String, Double> values) {
    Policy policy = find(id).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    PolicyFile base =
        policies.published().files().stream()
            .filter(file -> file.hash().startsWith(policy.version()))
            .findFirst()
            .orElseThrow(() -> new WorkRefused(WorkRefused.Why.CHANGED));
    return new Draft(policy, base, values);
  }

  /**
   * Asks what the draft would have made of the past.
   *
   * @param back how far; null for all there is
   * @return names the answer
   * @throws WorkRefused if it is not for this person, or changes nothing
   * @throws StoreUnavailable if nobody could be asked
   */
  public String ask(Staff staff, Draft draft, @Nullable Duration back) {
    require(staff);
    requireChange(draft);
    Instant now = clock.instant();
    Instant since = back == null ? null : now.minus(back);
    Map<String, String> files =
        with(draft.file())
            .filter(file -> !file.scenarios())
            .collect(Collectors.toMap(PolicyFile::path, PolicyFile::yaml));
    String id = UUID.randomUUID().toString();
    BacktestRequest request =
        new BacktestRequest(id, files, since, null, writer.pseudonym(staff), now);
    audit.record(staff, Deed.POLICY, null, "backtest " + draft.policy().id());
    await(log.append(Topics.BACKTEST_REQUESTS, id, WireFormat.BACKTEST_REQUEST.write(request)));
    asked.put(id, draft.file().hash());
    return id;
  }

  /** Empty until it is there. */
  public Optional<BacktestResult> answer(String requestId) {
    return backtests.of(requestId);
  }

  /**
   * Proposes the draft to a second person.
   *
   * @param backtest the answer that was looked at
   * @throws WorkRefused if it is not for this person, changes nothing, or was not tried
   */
  public PolicyProposal propose(Staff staff, Draft draft, String backtest, String reason) {
    require(staff);
    requireChange(draft);
    boolean answered = answer(backtest).filter(found -> found.problems().isEmpty()).isPresent();
    boolean tried = answered && draft.file().hash().equals(asked.get(backtest));
    if (!tried || !problems(draft.file()).isEmpty()) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    Instant now = clock.instant();
    String person = writer.pseudonym(staff);
    PolicyFile file = draft.file();
    PolicyProposal proposal =
        new PolicyProposal(
            Ids.derive("policy-proposal", file.hash(), person, now.toString()),
            draft.policy().id(),
            file.path(),
            draft.base().hash(),
            file.yaml(),
            draft.said(),
            reason,
            backtest,
            person,
            now,
            State.PROPOSED,
            null);
    audit.record(staff, Deed.POLICY, null, "propose " + draft.policy().id());
    proposals.add(proposal);
    return proposal;
  }

  /** All there were, newest first. */
  public List<PolicyProposal> proposals() {
    return proposals.all();
  }

  /** Whether this person could put it in force. */
  public boolean maySecond(Staff staff, PolicyProposal proposal) {
    return staff.may(Permission.POLICIES) && !proposal.by().equals(writer.pseudonym(staff));
  }

  /**
   * Puts it in force, in place of the file that it changes.
   *
   * @throws WorkRefused if it is their own, or that file is another by now
   * @throws StoreUnavailable if Kafka does not take it
   */
  public void publish(Staff staff, PolicyProposal seen) {
    require(staff);
    PolicyFile file = new PolicyFile(seen.path(), seen.yaml());
    boolean unchanged =
        policies.published().files().stream()
            .anyMatch(other -> other.hash().equals(seen.baseHash()));
    if (!unchanged || !problems(file).isEmpty()) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    String person = writer.pseudonym(staff);
    var allowed = seen.closed(State.PUBLISHED, person);
    audit.record(staff, Deed.POLICY, null, "publish " + allowed.policy());
    send(with(file).toList(), person, seen.reason());
    var unused = proposals.change(seen.id(), now -> now.closed(State.PUBLISHED, person));
  }

  /** Does not put it in force; who proposed it may take it back so. */
  public void decline(Staff staff, PolicyProposal seen) {
    require(staff);
    audit.record(staff, Deed.POLICY, null, "decline " + seen.policy());
    var unused =
        proposals.change(seen.id(), now -> now.closed(State.DECLINED, writer.pseudonym(staff)));
  }

  /** The bodies first; nothing counts until the manifest that names them. */
  private void send(List<PolicyFile> files, String person, String why) {
    List<String> hashes = files.stream().map(PolicyFile::hash).toList();
    await(
        CompletableFuture.allOf(
            files.stream().map(this::body).toArray(CompletableFuture<?>[]::new)));
    PolicyManifest manifest = PolicyManifest.of(hashes, person, why, clock.instant());
    byte[] json = WireFormat.POLICY_MANIFEST.write(manifest);
    await(log.append(Topics.POLICIES, PolicyManifest.KEY, json));
  }

  private CompletableFuture<Void> body(PolicyFile file) {
    byte[] json = WireFormat.POLICY_BODY.write(new PolicyBody(file.path(), file.yaml()));
    return log.append(Topics.POLICIES, PolicyBody.key(file.hash()), json);
  }

  private Stream<PolicyFile> with(PolicyFile changed) {
    return policies.published().files().stream()
        .map(file -> file.path().equals(changed.path()) ? changed : file);
  }

  private List<PolicyProblem> problems(PolicyFile changed) {
    PublishedPolicies changedSet =
        new PublishedPolicies(with(changed).toList(), policies.published().sets());
    return changedSet.compile(policies.get()).problems();
  }

  private static void await(CompletableFuture<Void> sent) {
    try {
      sent.orTimeout(EventLog.PATIENCE.toSeconds() + 1, TimeUnit.SECONDS).join();
    } catch (CompletionException away) {
      throw new StoreUnavailable("Kafka does not answer", away);
    }
  }

  private static void require(Staff staff) {
    if (!staff.may(Permission.POLICIES)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
  }

  private static void requireChange(Draft draft) {
    if (draft.changed().isEmpty()) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
  }
}
