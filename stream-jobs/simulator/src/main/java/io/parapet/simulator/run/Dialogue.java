package io.parapet.simulator.run;

import io.parapet.policies.event.Conversation;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.id.ConversationId;
import io.parapet.simulator.world.Account;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One conversation, as its members live it. */
public final class Dialogue {
  private static final int REMEMBERED = 4;

  private final ConversationId id;
  private final Account opener;
  private final List<Account> members;
  private final boolean group;
  private final Tie tie;
  private final Encryption encryption;
  private final Deque<Sent> recent = new ArrayDeque<>(REMEMBERED);
  private int unanswered;
  private boolean answered;
  private boolean closed;

  Dialogue(
      ConversationId id, List<Account> members, boolean group, Tie tie, Encryption encryption) {
    this.id = id;
    opener = members.getFirst();
    this.members = new ArrayList<>(members);
    this.group = group;
    this.tie = tie;
    this.encryption = encryption;
  }

  /** Remembers what was sent, and whether it answers. */
  void add(Sent sent) {
    if (recent.size() == REMEMBERED) {
      recent.removeFirst();
    }
    recent.addLast(sent);
    if (sent.from().equals(opener)) {
      unanswered++;
    } else {
      unanswered = 0;
      answered = true;
    }
  }

  void join(List<Account> newMembers) {
    members.addAll(newMembers);
  }

  void leave(Account member) {
    members.remove(member);
  }

  void close() {
    closed = true;
  }

  /** False once a recipient has blocked the opener. */
  public boolean open() {
    return !closed;
  }

  public boolean group() {
    return group;
  }

  ConversationKind kind() {
    return group ? ConversationKind.GROUP : ConversationKind.ONE_TO_ONE;
  }

  public Account opener() {
    return opener;
  }

  public List<Account> members() {
    return members;
  }

  /** The one whom the opener writes to. */
  public Account other() {
    return members.get(1);
  }

  /** Messages of the opener since the other last wrote. */
  public int unanswered() {
    return unanswered;
  }

  /** Whether the other has ever written back. */
  public boolean answered() {
    return answered;
  }

  boolean acquainted() {
    return answered || tie.acquainted();
  }

  boolean request() {
    return !group && tie.unknown() && !answered;
  }

  ConversationId id() {
    return id;
  }

  Encryption encryption() {
    return encryption;
  }

  Sent last() {
    return recent.getLast();
  }

  List<Sent> recent() {
    return List.copyOf(recent);
  }

  Conversation conversation() {
    return new Conversation(id, kind(), Math.max(2, members.size()));
  }

  Relationship relationshipOf(Account sender) {
    return sender.equals(opener) ? tie.outward(answered) : tie.inward();
  }

  List<Account> recipientsOf(Account sender) {
    return members.stream().filter(m -> !m.equals(sender)).limit(256).toList();
  }
}
