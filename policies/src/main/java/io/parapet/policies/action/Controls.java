package io.parapet.policies.action;

import io.parapet.policies.engine.Ceilings;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Ceiling;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that was said about how far policies may go, as it counts now. Immutable. */
public final class Controls implements Ceilings {
  /** Nobody has said anything: policies flag at most. */
  public static final Controls NONE = of(List.of(), Set.of());

  /**
   * How far a policy may go, and why no further.
   *
   * @param why for staff; empty when nothing holds it back
   */
  public record Hold(Ceiling ceiling, String why) {
    static final Hold NONE = new Hold(Ceiling.RESTRICT, "");
  }

  private final Map<String, Control> latest = new HashMap<>();
  private final Map<String, Instant> approved = new HashMap<>();

  private Controls(Collection<? extends Control> said, Set<String> bodies) {
    said.forEach(control -> latest.merge(control.key(), control, Controls::later));
    for (Control control : latest.values()) {
      if (control instanceof Approval approval && approval.approved() != null) {
        boolean inForce = bodies.contains(approval.contentHash());
        if (inForce || bodies.isEmpty()) {
          approved.put(named(approval.policy(), approval.version()), approval.saidAt());
        }
      }
    }
  }

  /**
   * @param bodies SHA-256 of the policy files in force, 64 hex digits each: an approval counts for
   *     no other file; empty to tell by the version alone
   */
  public static Controls of(Collection<? extends Control> said, Set<String> bodies) {
    return new Controls(said, bodies);
  }

  /** Of two that are about the same, the one said later. */
  public static Control later(Control one, Control other) {
    return one.saidAt().isAfter(other.saidAt()) ? one : other;
  }

  @Override
  public Ceiling of(Policy policy) {
    return hold(policy.id(), policy.version()).ceiling();
  }

  /** What holds a version of a policy back, the strictest reason first. */
  public Hold hold(PolicyId policy, String version) {
    if (latest.get("stop/" + policy) instanceof EmergencyStop stop && stop.stopped()) {
      return new Hold(Ceiling.RECORD, "stopped by " + by(stop) + ": " + stop.reason());
    }
    if (isUndone(policy, version)) {
      return new Hold(Ceiling.RECORD, "undone, and not approved since");
    }
    if (latest.get("stop/*") instanceof EmergencyStop stop && stop.stopped()) {
      return new Hold(Ceiling.FLAG, "all automation stopped by " + by(stop) + ": " + stop.reason());
    }
    if (latest.get(CircuitBreaker.key(policy)) instanceof CircuitBreaker breaker
        && breaker.open()) {
      return new Hold(Ceiling.FLAG, "circuit breaker open: " + breaker.reason());
    }
    return approved.containsKey(named(policy, version))
        ? Hold.NONE
        : new Hold(Ceiling.FLAG, "no second person has approved it");
  }

  /** Whether everything it did is to be taken back. */
  public boolean isUndone(PolicyId policy, String version) {
    Control undo = latest.get("undo/" + policy + "/" + version);
    Instant since = approved.get(named(policy, version));
    return undo != null && (since == null || !since.isAfter(undo.saidAt()));
  }

  /** Whether it rests on nothing but what is undone. */
  public boolean isUndone(Action action) {
    return !action.grounds().isEmpty()
        && action.grounds().stream().allMatch(g -> isUndone(g.policy(), g.version()));
  }

  /** The latest under a key, such as {@code stop/*}; null when nothing was said. */
  public @Nullable Control latest(String key) {
    return latest.get(key);
  }

  /** The latest of each key. */
  public Collection<Control> all() {
    return List.copyOf(latest.values());
  }

  private static String by(Control control) {
    return control.signed().by();
  }

  private static String named(PolicyId policy, String version) {
    return policy + "/" + version;
  }
}
