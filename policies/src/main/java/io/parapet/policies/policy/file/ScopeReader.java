package io.parapet.policies.policy.file;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Scope;
import io.parapet.policies.verdict.SubjectKind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code scope}: lists of words, each optional. */
final class ScopeReader {
  static final List<String> KEYS =
      List.of(
          "subjects",
          "platforms",
          "surfaces",
          "encryption",
          "conversations",
          "accounts",
          "sender_ages",
          "recipient_ages");

  private ScopeReader() {}

  static Scope read(Fields outer, YamlNode node) {
    Fields fields = outer.inner(node, KEYS);
    return new Scope(
        words(fields, "subjects", Values.word(SubjectKind.class)),
        words(fields, "platforms", n -> new PlatformId(Values.text(n))),
        words(fields, "surfaces", Values::text),
        words(fields, "encryption", Values.word(Encryption.class)),
        words(fields, "conversations", Values.word(ConversationKind.class)),
        words(fields, "accounts", Values.word(AccountKind.class)),
        words(fields, "sender_ages", Values.word(AgeBand.class)),
        words(fields, "recipient_ages", Values.word(AgeBand.class)));
  }

  private static <T> Set<T> words(Fields fields, String key, Function<YamlNode, T> reading) {
    return fields.optional(key, node -> Values.set(node, reading), Set.of());
  }
}
