package io.parapet.policies.policy;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.SubjectKind;
import java.util.Set;

/** What a policy looks at. An empty set leaves that side open. */
public record Scope(
    Set<SubjectKind> subjects,
    Set<PlatformId> platforms,
    Set<String> surfaces,
    Set<Encryption> encryption,
    Set<ConversationKind> conversations,
    Set<AccountKind> accounts,
    Set<AgeBand> senderAges,
    Set<AgeBand> recipientAges) {
  public static final Scope EVERYTHING =
      new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public Scope {
    subjects = Set.copyOf(subjects);
    platforms = Set.copyOf(platforms);
    surfaces = Set.copyOf(surfaces);
    encryption = Set.copyOf(encryption);
    conversations = Set.copyOf(conversations);
    accounts = Set.copyOf(accounts);
    senderAges = Set.copyOf(senderAges);
    recipientAges = Set.copyOf(recipientAges);
  }
}
