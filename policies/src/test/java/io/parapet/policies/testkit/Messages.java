package io.parapet.policies.testkit;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.Conversation;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.event.SenderProfile;
import io.parapet.policies.event.WhoMayMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A direct message, plain unless said otherwise: {@code aMessage().from("ann").to("ben").sent()}.
 */
public final class Messages {
  public static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  private String id = "m-1";
  private String sender = "ann";
  private List<AccountId> recipients = List.of(new AccountId("ben"));
  private String platform = "instagram";
  private Instant at = NOON;
  private boolean request;
  private Relationship relationship = Relationship.UNKNOWN;
  private Encryption encryption = Encryption.IN_TRANSIT;
  private Conversation conversation =
      new Conversation(new ConversationId("c-1"), ConversationKind.ONE_TO_ONE, 2);
  private List<String> domains = List.of();
  private String fingerprint;
  private Duration disappearingAfter;
  private Duration accountAge = Duration.ofDays(400);
  private AccountKind kind = AccountKind.PERSON;
  private boolean automation;
  private AgeBand senderAge = AgeBand.ADULT;
  private Double resemblance;
  private RecipientProfile recipient =
      new RecipientProfile(AgeBand.ADULT, 12, WhoMayMessage.EVERYONE);

  private Messages() {}

  public static Messages aMessage() {
    return new Messages();
  }

  public Messages id(String value) {
    id = value;
    return this;
  }

  public Messages from(String account) {
    sender = account;
    return this;
  }

  public Messages to(String... accounts) {
    recipients = java.util.Arrays.stream(accounts).map(AccountId::new).toList();
    return this;
  }

  public Messages on(String name) {
    platform = name;
    return this;
  }

  public Messages at(Instant when) {
    at = when;
    return this;
  }

  public Messages asRequest() {
    request = true;
    return this;
  }

  public Messages between(Relationship known) {
    relationship = known;
    return this;
  }

  public Messages toStranger() {
    return between(new Relationship(false, false, false, false, false, false, null));
  }

  public Messages encrypted(Encryption value) {
    encryption = value;
    return this;
  }

  public Messages inGroup(String conversationId, int members) {
    conversation =
        new Conversation(new ConversationId(conversationId), ConversationKind.GROUP, members);
    return this;
  }

  public Messages linking(String... values) {
    domains = List.of(values);
    return this;
  }

  public Messages fingerprint(String value) {
    fingerprint = value;
    return this;
  }

  public Messages accountAged(Duration age) {
    accountAge = age;
    return this;
  }

  public Messages sentBy(AccountKind accountKind) {
    kind = accountKind;
    return this;
  }

  public Messages automated() {
    automation = true;
    return this;
  }

  public Messages senderAged(AgeBand band) {
    senderAge = band;
    return this;
  }

  /** How much the sender's handle looks like a protected one, 0 to 1. */
  public Messages resembling(double value) {
    resemblance = value;
    return this;
  }

  public Messages recipient(RecipientProfile profile) {
    recipient = profile;
    return this;
  }

  public Messages disappearingAfter(Duration time) {
    disappearingAfter = time;
    return this;
  }

  public DirectMessageSent sent() {
    return new DirectMessageSent(
        new MessageId(id),
        conversation,
        new AccountId(sender),
        recipients,
        new PlatformId(platform),
        "inbox",
        at,
        request,
        relationship,
        encryption,
        disappearingAfter,
        List.of(),
        domains,
        42,
        fingerprint,
        new SenderProfile(accountAge, kind, automation, null, null, senderAge, resemblance),
        recipient);
  }
}
