package io.parapet.policies.policy;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One policy as its author wrote it.
 *
 * @param owner the team that answers for it
 * @param parameters the numbers and lists that the console tunes, by name, in the file's order
 * @param condition when it fires: CEL over features, parameters and sets
 * @param score how strongly, once it fires: CEL that yields a number, cut to 0..1
 * @param relief what a safeguard takes from other policies' scores; null for an ordinary policy
 * @param overrides what differs on one platform
 * @param notice what the person concerned is told; null when nothing may be said
 * @param version content hash of its file, 12 hex digits
 */
public record Policy(
    PolicyId id,
    String title,
    String owner,
    Harm harm,
    Severity severity,
    Rollout rollout,
    Scope scope,
    Map<String, Parameter> parameters,
    String condition,
    String score,
    Ladder thresholds,
    Response response,
    @Nullable Relief relief,
    Guard guard,
    Map<PlatformId, Override> overrides,
    Documentation documentation,
    @Nullable UserNotice notice,
    TransparencyCategory transparency,
    String version) {
  public Policy {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
  }

  /** Whether it vouches for somebody instead of accusing. */
  public boolean safeguard() {
    return relief != null;
  }

  /** What holds on one platform: this policy with that platform's override applied. */
  public Policy on(PlatformId platform) {
    Override override = overrides.get(platform);
    return override == null ? this : override.applyTo(this);
  }

  Policy with(Rollout newRollout, Map<String, Parameter> newParameters, Ladder newThresholds) {
    return new Policy(
        id,
        title,
        owner,
        harm,
        severity,
        newRollout,
        scope,
        newParameters,
        condition,
        score,
        newThresholds,
        response,
        relief,
        guard,
        overrides,
        documentation,
        notice,
        transparency,
        version);
  }
}
