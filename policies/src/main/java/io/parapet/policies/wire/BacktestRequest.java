package io.parapet.policies.wire;

import io.parapet.policies.id.Check;
import io.parapet.policies.policy.file.PolicyFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks what policies would have said of what the archive holds.
 *
 * @param requestId names the answer
 * @param candidate the whole set of files to try: their text by path, such as {@code
 *     spam/burst.yaml}
 * @param since event time from which on; null for all there is
 * @param until event time before which; null for all there is
 * @param requestedBy pseudonym of who asks
 */
public record BacktestRequest(
    String requestId,
    Map<String, String> candidate,
    @Nullable Instant since,
    @Nullable Instant until,
    String requestedBy,
    Instant requestedAt) {
  public BacktestRequest {
    Check.present(requestId, "requestId");
    Check.present(requestedBy, "requestedBy");
    Check.present(requestedAt, "requestedAt");
    candidate = candidate == null ? Map.of() : Map.copyOf(candidate);
  }

  /** Whether something of that time is asked for. */
  public boolean covers(Instant at) {
    return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
  }

  public List<PolicyFile> files() {
    return candidate.entrySet().stream()
        .map(file -> new PolicyFile(file.getKey(), file.getValue()))
        .toList();
  }
}
