package io.parapet.simulator.run;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Media;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.simulator.phrase.Fingerprint;
import io.parapet.simulator.world.Account;
import java.util.Comparator;
import java.util.List;

/** Writes down what a platform tells of a message: everything but its words. */
final class Envelope {
  private Envelope() {}

  static DirectMessageSent of(Sent sent, Note note) {
    Account from = sent.from();
    List<Account> recipients = sent.in().recipientsOf(from);
    String text = sent.wording().text();
    return new DirectMessageSent(
        sent.id(),
        sent.in().conversation(),
        from.id(),
        recipients.stream().map(Account::id).toList(),
        from.platform().id(),
        note.surface(),
        sent.at(),
        sent.request(),
        sent.in().relationshipOf(from),
        sent.in().encryption(),
        note.disappearingAfter(),
        note.media() == null ? List.of() : List.of(new Media(note.media(), 1)),
        note.domains(),
        text.codePointCount(0, text.length()),
        Fingerprint.of(text),
        from.profile(sent.at()),
        profile(recipients, sent));
  }

  /** Of several recipients, the youngest counts. */
  private static RecipientProfile profile(List<Account> recipients, Sent sent) {
    AgeBand youngest =
        recipients.stream().map(Account::age).min(Comparator.naturalOrder()).orElseThrow();
    Account first = recipients.getFirst();
    return new RecipientProfile(youngest, first.localHour(sent.at()), first.whoMayMessage());
  }
}
