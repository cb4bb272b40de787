package io.parapet.simulator.replay;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.Conversation;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.event.SenderProfile;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.run.Happening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A real log of direct messages (a header, then unix seconds, sender, recipient) as events. What
 * the log does not tell is missing. Earlier contact is what the log itself shows; who answers whom
 * the job finds out by itself.
 */
public final class DmLog implements Iterator<Happening>, AutoCloseable {
  private static final SenderProfile NOTHING_KNOWN =
      new SenderProfile(null, AccountKind.PERSON, false, null, null, AgeBand.UNKNOWN, null);

  private final Table table;
  private final PlatformId platform;
  private final Set<String> written = new HashSet<>();

  /**
   * Opens a log.
   *
   * @param platform name to give the place it comes from
   * @throws IllegalArgumentException here or in {@link #next}, naming file and line, if a line is
   *     not as expected
   */
  public DmLog(Path file, PlatformId platform) {
    table = new Table(file, "unix seconds", "sender", "recipient").withoutHeader();
    this.platform = platform;
  }

  @Override
  public boolean hasNext() {
    return table.hasNext();
  }

  @Override
  public Happening next() {
    return new Happening.Told(nextMessage());
  }

  /** The next line as a message. */
  public DirectMessageSent nextMessage() {
    Row row = table.next();
    String sender = row.word(1, "a sender");
    String recipient = row.word(2, "a recipient");
    boolean writtenBack = written.contains(recipient + "\t" + sender);
    written.add(sender + "\t" + recipient);
    return new DirectMessageSent(
        new MessageId(platform + "-" + row.number()),
        conversation(sender, recipient),
        new AccountId(sender),
        List.of(new AccountId(recipient)),
        platform,
        "inbox",
        row.time(0),
        false,
        new Relationship(null, null, writtenBack, null, null, null, null),
        Encryption.IN_TRANSIT,
        null,
        List.of(),
        List.of(),
        null,
        null,
        NOTHING_KNOWN,
        RecipientProfile.UNKNOWN);
  }

  private Conversation conversation(String one, String other) {
    boolean inOrder = one.compareTo(other) <= 0;
    String pair = inOrder ? one + "-" + other : other + "-" + one;
    return new Conversation(
        new ConversationId(platform + "-" + pair), ConversationKind.ONE_TO_ONE, 2);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
