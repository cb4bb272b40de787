package io.parapet.console.kafka;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Ground;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What policies did by themselves and is in force: neither taken back nor over. Quotas keep it
 * small. Safe for many threads.
 */
public final class AutomaticActions implements Follower.Reader {
  private static final Logger LOG = LoggerFactory.getLogger(AutomaticActions.class);
  private static final int SWEEP_EVERY = 10_000;

  private final Clock clock;

  /** By the id of what would take it back. */
  private final Map<ActionId, Action> standing = new LinkedHashMap<>();

  private int read;

  public AutomaticActions(Clock clock) {
    this.clock = clock;
  }

  /** What is in force for an account, newest first. */
  public List<Action> of(PlatformId platform, AccountId account) {
    return inForce()
        .filter(action -> action.platform().equals(platform) && action.account().equals(account))
        .sorted(Comparator.comparing(Action::issuedAt).reversed())
        .toList();
  }

  /** How many rest on that version of a policy. */
  public long restingOn(PolicyId policy, String version) {
    return inForce()
        .filter(action -> action.grounds().stream().anyMatch(g -> is(g, policy, version)))
        .count();
  }

  private static boolean is(Ground ground, PolicyId policy, String version) {
    return ground.policy().equals(policy) && ground.version().equals(version);
  }

  private synchronized Stream<Action> inForce() {
    Instant now = clock.instant();
    return standing.values().stream().filter(action -> !over(action, now)).toList().stream();
  }

  @Override
  public synchronized void read(ConsumerRecord<String, byte[]> record) {
    try {
      keep(WireFormat.ACTION.read(record.value()));
    } catch (WireException e) {
      LOG.warn("an action on Kafka cannot be read: {}", e.getMessage());
    }
    if (++read % SWEEP_EVERY == 0) {
      Instant now = clock.instant();
      standing.values().removeIf(action -> over(action, now));
    }
  }

  private void keep(Action action) {
    if (action.reversal()) {
      standing.remove(action.actionId());
    } else if (action.automatic()) {
      ActionId reversal = action.reversed("", action.issuedAt(), null).actionId();
      standing.put(reversal, action);
    }
  }

  private static boolean over(Action action, Instant now) {
    return action.expiresAt() != null && !now.isBefore(action.expiresAt());
  }
}
