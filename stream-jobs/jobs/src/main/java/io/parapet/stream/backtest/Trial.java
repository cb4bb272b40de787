package io.parapet.stream.backtest;

import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.replay.KafkaLog;
import io.parapet.stream.topic.PublishPolicies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A candidate beside the policies in force, to be rehearsed on what topics hold. */
public final class Trial {
  /** Whose turn it is. */
  public enum Side {
    IN_FORCE,
    CANDIDATE
  }

  private final BacktestRequest request;
  private final Map<String, byte[]> inForce;
  private final Tally tally;
  private final DecidedCases decided;
  private final RunNames names;

  private Trial(
      BacktestRequest request,
      Map<String, byte[]> inForce,
      Tally tally,
      DecidedCases decided,
      RunNames names) {
    this.request = request;
    this.inForce = inForce;
    this.tally = tally;
    this.decided = decided;
    this.names = names;
  }

  /**
   * Looks up what is in force, and compiles both.
   *
   * @param vault folder of the keys that name accounts
   * @throws WireException if what is published cannot be read
   */
  public static Trial of(BacktestRequest request, KafkaConfig kafka, Path vault)
      throws WireException {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(vault));
    try (KafkaLog log = new KafkaLog(kafka.cluster())) {
      Map<String, byte[]> inForce = log.latest(Topics.POLICIES.name());
      PublishedPolicies published =
          PublishedPolicies.of(inForce)
              .orElseThrow(
                  () -> new IllegalStateException("policies are just being published: ask again"));
      return new Trial(
          request,
          inForce,
          TwoSets.of(published, request).tally(request.requestId(), 1),
          DecidedCases.read(log, pseudonyms),
          new RunNames(pseudonyms));
    }
  }

  /** Whether both sets compile. */
  public boolean isSound() {
    return tally.problems.isEmpty();
  }

  /** The records of the policies topic, by key, as they would be on that side. */
  public Map<String, byte[]> policies(Side side) {
    return switch (side) {
      case IN_FORCE -> inForce;
      case CANDIDATE -> {
        Map<String, byte[]> records = new HashMap<>(inForce);
        records.putAll(PublishPolicies.records(bodies(), manifest()));
        yield records;
      }
    };
  }

  private List<PolicyBody> bodies() {
    return request.files().stream().map(file -> new PolicyBody(file.path(), file.yaml())).toList();
  }

  private PolicyManifest manifest() {
    return PublishPolicies.manifest(bodies(), request.requestedBy(), null, request.requestedAt());
  }

  public Rehearsal open(Side side) {
    return Rehearsal.open(side, request, tally, names);
  }

  /** Once both sides were rehearsed, or with what is wrong with the candidate. */
  public BacktestResult result() {
    return tally.result(decided);
  }
}
