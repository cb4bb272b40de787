package io.parapet.console.automation;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.kafka.AutomaticActions;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.LivePolicies;
import io.parapet.console.kafka.PipelineWords;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Controls.Hold;
import io.parapet.policies.action.EmergencyStop;
import io.parapet.policies.action.PolicySetStatus;
import io.parapet.policies.action.QuotaReset;
import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.action.Signature;
import io.parapet.policies.action.Undo;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far each policy may go by itself, and lets those who may stop it, undo or reset it. Two
 * persons together let it restrict.
 */
public final class AutomationDesk {
  private final PipelineWords words;
  private final AutomaticActions actions;
  private final LivePolicies policies;
  private final EventLog log;
  private final DecisionWriter writer;
  private final AuditLog audit;
  private final Clock clock;

  public AutomationDesk(
      PipelineWords words,
      AutomaticActions actions,
      LivePolicies policies,
      EventLog log,
      DecisionWriter writer,
      AuditLog audit,
      Clock clock) {
    this.words = words;
    this.actions = actions;
    this.policies = policies;
    this.log = log;
    this.writer = writer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A policy in force.
   *
   * @param breaker null while none was ever open
   * @param quota null while nothing of it is used
   * @param inForce how many of its measures stand
   * @param approval what was said of letting it restrict, as its file stands; null for nothing, or
   *     when it was undone since
   */
  public record Standing(
      Policy policy,
      Hold hold,
      @Nullable CircuitBreaker breaker,
      @Nullable QuotaStatus quota,
      long inForce,
      @Nullable Approval approval) {
    /** Whether one person wants it to restrict, and a second has yet to agree. */
    public boolean proposed() {
      return approval != null && approval.approved() == null;
    }
  }

  /** Each policy that may do more than record. */
  public List<Standing> standings() {
    Controls controls = words.controls();
    return policies.get().policies().stream().map(policy -> standing(policy, controls)).toList();
  }

  private Standing standing(Policy policy, Controls controls) {
    return new Standing(
        policy,
        controls.hold(policy.id(), policy.version()),
        controls.latest(CircuitBreaker.key(policy.id())) instanceof CircuitBreaker b ? b : null,
        quota(policy.id()),
        actions.restingOn(policy.id(), policy.version()),
        approval(policy, controls));
  }

  private static @Nullable Approval approval(Policy policy, Controls controls) {
    return controls.all().stream()
        .filter(Approval.class::isInstance)
        .map(Approval.class::cast)
        .filter(said -> said.policy().equals(policy.id()))
        .filter(said -> said.version().equals(policy.version()))
        .filter(
            said -> said.approved() == null || !controls.isUndone(policy.id(), policy.version()))
        .findFirst()
        .orElse(null);
  }

  /** The quota of one policy, or of all together for null; null while nothing of it is used. */
  public @Nullable QuotaStatus quota(@Nullable PolicyId policy) {
    return told(QuotaStatus.class)
        .filter(quota -> Objects.equals(quota.policy(), policy))
        .findFirst()
        .orElse(null);
  }

  /** Which set judges; empty until the stream has said so. */
  public Optional<PolicySetStatus> set() {
    return told(PolicySetStatus.class).findFirst();
  }

  /** Whether a policy, or for null all automation, is stopped. */
  public boolean stopped(@Nullable PolicyId policy) {
    return words.controls().latest("stop/" + name(policy)) instanceof EmergencyStop stop
        && stop.stopped();
  }

  private <T> Stream<T> told(Class<T> kind) {
    return words.status().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What policies did to this account by themselves and is in force, newest first. */
  public List<Action> inForce(PlatformId platform, AccountId account) {
    return actions.of(platform, account);
  }

  /** How many measures rest on that version of a policy. */
  public long inForce(PolicyId policy, String version) {
    return actions.restingOn(policy, version);
  }

  public boolean may(Staff staff) {
    return staff.may(Permission.AUTOMATION);
  }

  /**
   * Proposes that a policy restrict by itself, exactly as it is in force now.
   *
   * @throws WorkRefused if it is not for this person, or the policy is no longer that
   * @throws StoreUnavailable if it could not be written down or said
   */
  public void propose(Staff staff, Policy policy, String why) {
    String hash =
        policies.published().files().stream()
            .map(PolicyFile::hash)
            .filter(found -> found.startsWith(policy.version()))
            .findFirst()
            .orElseThrow(() -> new WorkRefused(WorkRefused.Why.CHANGED));
    String purpose = "propose " + policy.id() + "@" + policy.version();
    say(staff, purpose, by -> new Approval(policy.id(), hash, by, why, null));
  }

  /** Lets a policy restrict, as another person proposed; throws as above. */
  public void approve(Staff staff, Approval proposal, String why) {
    if (isBy(staff, proposal)) {
      throw new WorkRefused(WorkRefused.Why.OWN_PROPOSAL);
    }
    String purpose = "approve " + proposal.policy() + "@" + proposal.version() + ": " + why;
    say(staff, purpose, proposal::approvedBy);
  }

  /** Whether this person proposed it, and so cannot approve it. */
  public boolean isBy(Staff staff, Approval proposal) {
    return new Signature(writer.pseudonym(staff), clock.instant()).samePerson(proposal.proposed());
  }

  /**
   * Takes back all that a version of a policy did by itself.
   *
   * @throws WorkRefused if it is not for this person
   * @throws StoreUnavailable if it could not be written down or said
   */
  public void undo(Staff staff, PolicyId policy, String version, String why) {
    say(staff, "undo " + policy + "@" + version, by -> new Undo(policy, version, why, by));
  }

  /** Stops one policy, or all automation for null; throws as above. */
  public void stop(Staff staff, @Nullable PolicyId policy, String why) {
    say(staff, "stop " + name(policy), by -> new EmergencyStop(policy, true, why, by));
  }

  /** Takes that back; throws as above. */
  public void resume(Staff staff, @Nullable PolicyId policy, String why) {
    say(staff, "resume " + name(policy), by -> new EmergencyStop(policy, false, why, by));
  }

  /** Closes the circuit breaker; throws as above. */
  public void close(Staff staff, PolicyId policy, String why) {
    say(staff, "close " + policy, by -> CircuitBreaker.closed(policy, why, by));
  }

  /** Lets a quota be counted anew, that of all policies for null; throws as above. */
  public void reset(Staff staff, @Nullable PolicyId policy, String why) {
    say(staff, "reset " + name(policy), by -> new QuotaReset(policy, why, by));
  }

  private static String name(@Nullable PolicyId policy) {
    return policy == null ? "*" : policy.value();
  }

  private void say(Staff staff, String purpose, Function<Signature, Control> what) {
    if (!may(staff)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    Control control = what.apply(new Signature(writer.pseudonym(staff), clock.instant()));
    audit.record(staff, Deed.CONTROL, null, purpose);
    try {
      log.append(Topics.CONTROLS, control.key(), WireFormat.CONTROL.write(control))
          .orTimeout(EventLog.PATIENCE.toSeconds() + 1, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException away) {
      throw new StoreUnavailable("Kafka does not answer", away);
    }
    words.said(control);
  }
}
