package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Those who reported an account within a day though they have nothing to do with it: when each
 * came, and whom each had reported before. The latest {@value #MOST} are kept, since more make no
 * brigade more certain: at most 40 bytes each, and one byte as long as nobody came.
 */
final class Outsiders {
  static final int MOST = 16;

  private static final long DAY = 24 * 3600;
  private static final long AT_ONCE = 10 * 60;

  private final List<Outsider> latest = new ArrayList<>(0);

  /**
   * Who reported.
   *
   * @param second since 1970
   * @param before whom they reported before, as in {@link Targets}
   */
  private record Outsider(long second, List<Integer> before) {}

  /**
   * Counts a reporter once a day, by the first report: so nobody spreads a crowd out by reporting
   * again.
   *
   * @param previousAt when the same reporter reported before; {@link Contact#NEVER} if not
   * @param at in milliseconds since 1970, as is the other
   */
  void reported(long previousAt, long at, List<Integer> before) {
    if (previousAt == Contact.NEVER || at - previousAt >= DAY * 1000) {
      insert(new Outsider(Math.floorDiv(at, 1000), before));
    }
  }

  /** The most who came within ten minutes, in the day before now. */
  int bunched(long now) {
    forget(now);
    int most = 0;
    int first = 0;
    for (int last = 0; last < latest.size(); last++) {
      while (latest.get(last).second - latest.get(first).second > AT_ONCE) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  /** The most who had reported the same other account before; 0 where no two had. */
  int acquainted(long now) {
    forget(now);
    Map<Integer, Integer> reporters = new HashMap<>();
    latest.forEach(one -> one.before.forEach(target -> reporters.merge(target, 1, Integer::sum)));
    return reporters.values().stream().filter(count -> count > 1).max(Integer::compare).orElse(0);
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, latest.size());
    long previous = 0;
    for (Outsider one : latest) {
      Packed.writeSigned(out, one.second - previous);
      Targets.write(one.before, out);
      previous = one.second;
    }
  }

  void read(DataInput in) throws IOException {
    long previous = 0;
    for (long left = Packed.read(in); left > 0; left--) {
      previous += Packed.readSigned(in);
      latest.add(new Outsider(previous, Targets.accounts(in)));
    }
  }

  /** In the order of time, in which reports need not come. */
  private void insert(Outsider outsider) {
    int place = latest.size();
    while (place > 0 && latest.get(place - 1).second > outsider.second) {
      place--;
    }
    latest.add(place, outsider);
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
  }

  private void forget(long now) {
    latest.removeIf(one -> one.second <= Math.floorDiv(now, 1000) - DAY);
  }
}
