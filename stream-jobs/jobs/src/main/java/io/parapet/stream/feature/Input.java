package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Credit;
import io.parapet.policies.feature.Opening;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.Ids;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What walks through the keyed stages. */
public sealed interface Input {
  PlatformId platform();

  /** The account whose conduct it tells of. */
  AccountId account();

  /** When it happened. */
  Instant at();

  /** Something happened around a direct message. */
  record Event(DmEvent event, @Nullable ReplyRoute reply) implements Input {
    @Override
    public PlatformId platform() {
      return event.platform();
    }

    @Override
    public AccountId account() {
      return event.sender();
    }

    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** Somebody reported the account. */
  record Report(ContentReported report) implements Input {
    @Override
    public PlatformId platform() {
      return report.platform();
    }

    @Override
    public AccountId account() {
      return report.reported();
    }

    @Override
    public Instant at() {
      return report.reportedAt();
    }
  }

  /**
   * An answer that counts for the account's earlier message; it has no verdict of its own.
   *
   * @param by who answered; it walks behind the message to them, and so never overtakes it
   */
  record Credited(PlatformId platform, AccountId account, AccountId by, Credit credit, Instant at)
      implements Input {}

  /** A value that another job worked out; it has no verdict of its own. */
  record Known(Signal signal) implements Input {
    @Override
    public PlatformId platform() {
      return signal.platform();
    }

    @Override
    public AccountId account() {
      return signal.account();
    }

    @Override
    public Instant at() {
      return signal.at();
    }
  }

  /**
   * The message by which the account began to write to somebody, who since turned away so many that
   * it is to be judged again. It has no verdict of its own.
   */
  record Recalled(PlatformId platform, Opening opening, Instant at) implements Input {
    @Override
    public AccountId account() {
      return opening.sender();
    }
  }

  /**
   * The account was erased: nothing is remembered of it any more in that role. It has no verdict.
   *
   * @param key what was taken out of the table of signals: its strikes as a sender, its credibility
   *     as a recipient and reporter
   */
  record Erased(SignalKey key, Instant at) implements Input {
    @Override
    public PlatformId platform() {
      return key.platform();
    }

    @Override
    public AccountId account() {
      return key.account();
    }
  }

  /** Whether the walk ends in a verdict on it. */
  default boolean hasVerdict() {
    return this instanceof Event || this instanceof Report;
  }

  /** The id of its verdict: a message's or report's own, or one derived from what happened. */
  default String id() {
    return switch (this) {
      case Event(DirectMessageSent sent, var reply) -> sent.messageId().value();
      case Event(RecipientReacted reacted, var reply) -> idOf(reacted);
      case Event(GroupMembersAdded added, var reply) -> idOf(added);
      case Report(ContentReported report) -> report.reportId().value();
      case Credited credited -> "";
      case Known known -> "";
      case Recalled recalled -> "";
      case Erased erased -> "";
    };
  }

  /** The group in which it happened; null where it is none, or not known to be one. */
  default @Nullable ConversationId group() {
    return switch (this) {
      case Event(DirectMessageSent sent, var reply) -> sent.conversation().group();
      case Event(GroupMembersAdded added, var reply) -> added.conversation().group();
      case Event(RecipientReacted reacted, var reply) -> null;
      case Report(ContentReported report) -> report.group();
      case Credited credited -> null;
      case Known known -> null;
      case Recalled recalled -> null;
      case Erased erased -> null;
    };
  }

  /** Whether a message has exactly two ends, so that the pair of them means something. */
  static boolean isTwo(DirectMessageSent message) {
    return message.conversation().kind() == ConversationKind.ONE_TO_ONE
        && message.recipients().size() == 1;
  }

  private static String idOf(RecipientReacted reacted) {
    return Ids.derive(
        "reaction",
        reacted.platform().value(),
        reacted.messageId().value(),
        reacted.recipient().value(),
        reacted.reaction().name());
  }

  private static String idOf(GroupMembersAdded added) {
    return Ids.derive(
        "group-add",
        added.platform().value(),
        added.conversation().id().value(),
        added.sender().value(),
        added.addedAt().toString(),
        added.added().toString());
  }
}
