package io.parapet.policies.feature;

import io.parapet.policies.id.AccountId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom an account reported within 90 days without having to do with them: the latest {@value
 * #MOST}, as 32-bit hashes. Of sixteen reporters with eight targets each, two seem to share one by
 * a collision of hashes once in half a million times.
 */
final class Targets {
  static final int MOST = 8;

  private static final long DAY_MILLIS = 24 * 3600 * 1000L;
  private static final long KEPT_DAYS = 90;

  private final List<Target> latest = new ArrayList<>(0);

  /** An account by its hash, and when it was last reported, in days since 1970. */
  private record Target(int account, long day) {}

  /** Remembers whom it reports now, and returns the others whom it had reported before. */
  List<Integer> reported(AccountId whom, long at) {
    long day = Math.floorDiv(at, DAY_MILLIS);
    int account = (int) Hash64.of(whom.value());
    latest.removeIf(target -> target.account == account || target.day < day - KEPT_DAYS);
    List<Integer> before = latest.stream().map(Target::account).toList();
    if (latest.size() == MOST) {
      latest.removeFirst();
    }
    latest.add(new Target(account, day));
    return before;
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, latest.size());
    for (Target target : latest) {
      out.writeInt(target.account);
      Packed.writeSigned(out, target.day);
    }
  }

  void read(DataInput in) throws IOException {
    for (long left = Packed.read(in); left > 0; left--) {
      latest.add(new Target(in.readInt(), Packed.readSigned(in)));
    }
  }

  /** Writes accounts alone, by their hashes. */
  static void write(List<Integer> accounts, DataOutput out) throws IOException {
    Packed.write(out, accounts.size());
    for (int account : accounts) {
      out.writeInt(account);
    }
  }

  /** Reads what {@link #write(List, DataOutput)} wrote. */
  static List<Integer> accounts(DataInput in) throws IOException {
    List<Integer> accounts = new ArrayList<>();
    for (long left = Packed.read(in); left > 0; left--) {
      accounts.add(in.readInt());
    }
    return List.copyOf(accounts);
  }
}
