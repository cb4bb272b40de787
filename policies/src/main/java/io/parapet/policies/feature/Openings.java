package io.parapet.policies.feature;

import io.parapet.policies.id.AccountId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The strangers who began to write to an account within a day: at most {@value #MOST}. */
final class Openings {
  static final int MOST = 32;

  private static final long KEPT_MILLIS = 24 * 3600 * 1000L;

  private final Deque<Opening> latest = new ArrayDeque<>(0);

  void add(Opening opening) {
    forget(opening.at());
    if (latest.size() == MOST) {
      latest.removeFirst();
    }
    latest.addLast(opening);
  }

  /** Who is answered is a stranger no more. */
  void remove(AccountId sender) {
    latest.removeIf(opening -> opening.sender().equals(sender));
  }

  List<Opening> since24h(long now) {
    forget(now);
    return List.copyOf(latest);
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, latest.size());
    for (Opening opening : latest) {
      out.writeUTF(opening.sender().value());
      out.writeLong(opening.message());
      Packed.write(out, opening.at());
    }
  }

  void read(DataInput in) throws IOException {
    for (long left = Packed.read(in); left > 0; left--) {
      latest.addLast(new Opening(new AccountId(in.readUTF()), in.readLong(), Packed.read(in)));
    }
  }

  private void forget(long now) {
    latest.removeIf(opening -> opening.at() <= now - KEPT_MILLIS);
  }
}
