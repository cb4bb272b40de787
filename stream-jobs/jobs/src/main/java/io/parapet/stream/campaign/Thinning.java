package io.parapet.stream.campaign;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets through the first {@value #FULL} of a kind each minute, then every {@value #SAMPLED}th. It
 * is not checkpointed: after a restart a minute starts anew, and counting twice does no harm.
 */
final class Thinning implements Serializable {
  static final int FULL = 200;
  static final int SAMPLED = 16;

  private static final long serialVersionUID = 1;
  private static final int REMEMBERED = 50_000;
  private static final long MINUTE = 60_000;

  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private long minute;

  boolean passes(String kind, long at) {
    long now = Math.floorDiv(at, MINUTE);
    if (now > minute || seen.size() > REMEMBERED) {
      seen.clear();
      minute = Math.max(minute, now);
    }
    int count = seen.merge(kind, 1, Integer::sum);
    return count <= FULL || count % SAMPLED == 0;
  }
}
