package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.PlatformId;

/** By what each stage of the walk is keyed. */
public final class Keys {
  private Keys() {}

  /** The unordered pair; in a group, the sender and the conversation. */
  public static String pair(Passage passage) {
    Input input = passage.input();
    return switch (input) {
      case Input.Event(DirectMessageSent sent, var reply) ->
          Input.isTwo(sent)
              ? pair(sent.platform(), sent.sender(), sent.recipients().getFirst())
              : inGroup(sent.platform(), sent.sender(), sent.conversation().id());
      case Input.Event(RecipientReacted reacted, var reply) ->
          pair(reacted.platform(), reacted.sender(), reacted.recipient());
      case Input.Event(GroupMembersAdded added, var reply) ->
          inGroup(added.platform(), added.sender(), added.conversation().id());
      case Input.Report(ContentReported report) ->
          pair(report.platform(), report.reporter(), report.reported());
      case Input.Credited credited -> sender(passage);
      case Input.Known known -> sender(passage);
      case Input.Recalled recalled -> sender(passage);
      case Input.Erased erased -> sender(passage);
    };
  }

  /** The account whose conduct it tells of. */
  public static String sender(Passage passage) {
    return account(passage.input().platform(), passage.input().account());
  }

  /** The recipient, the group, or who reported. */
  public static String recipient(Passage passage) {
    Input input = passage.input();
    return switch (input) {
      case Input.Event(DirectMessageSent sent, var reply) ->
          Input.isTwo(sent)
              ? account(sent.platform(), sent.recipients().getFirst())
              : group(sent.platform(), sent.conversation().id());
      case Input.Event(RecipientReacted reacted, var reply) ->
          account(reacted.platform(), reacted.recipient());
      case Input.Event(GroupMembersAdded added, var reply) ->
          group(added.platform(), added.conversation().id());
      case Input.Report(ContentReported report) -> account(report.platform(), report.reporter());
      case Input.Credited credited -> account(credited.platform(), credited.by());
      case Input.Known known -> sender(passage);
      case Input.Recalled recalled -> sender(passage);
      case Input.Erased erased -> sender(passage);
    };
  }

  /** A platform's name holds neither slash nor hash, so no two keys run into each other. */
  public static String account(PlatformId platform, AccountId account) {
    return platform.value() + '/' + account.value();
  }

  private static String group(PlatformId platform, ConversationId conversation) {
    return platform.value() + '#' + conversation.value();
  }

  private static String pair(PlatformId platform, AccountId one, AccountId other) {
    boolean ordered = one.value().compareTo(other.value()) <= 0;
    String lower = ordered ? one.value() : other.value();
    String upper = ordered ? other.value() : one.value();
    return platform.value() + '/' + lower.length() + '/' + lower + '/' + upper;
  }

  private static String inGroup(
      PlatformId platform, AccountId sender, ConversationId conversation) {
    return platform.value()
        + '#'
        + sender.value().length()
        + '/'
        + sender.value()
        + '/'
        + conversation.value();
  }
}
