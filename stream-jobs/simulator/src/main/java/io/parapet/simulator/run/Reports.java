package io.parapet.simulator.run;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.phrase.Voice;
import io.parapet.simulator.phrase.Wording;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the reports of recipients, with the words of the messages around. */
final class Reports {
  private static final double OTHER_REASON = 0.12;
  private static final double TRUSTED = 0.01;

  private final Simulation simulation;
  private long count;

  Reports(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Reports a message; what stood around it goes along. */
  void report(Sent sent, Actor reporter) {
    List<Sent> shown = sent.in().recent();
    List<Sent> messages = shown.contains(sent) ? shown : List.of(sent);
    ReportReason meant = sent.wording().voice().theme().reason();
    boolean other = reporter.chance().hits(OTHER_REASON);
    tell(reporter, sent.from(), sent.in(), other ? ReportReason.OTHER : meant, messages);
  }

  /** Reports an account for a message that it never sent. */
  void fabricate(Actor reporter, Account whom, Theme of) {
    long seed = reporter.chance().next();
    var wording = new Wording(whom.language(), new Voice(of, 0, 1), seed);
    var dialogue = reporter.meet(whom, Tie.STRANGER);
    var at = simulation.now().minus(Duration.ofMinutes(reporter.chance().between(2, 200)));
    var sent = new Sent(simulation.nextMessageId(), dialogue, whom, at, false, wording);
    tell(reporter, whom, null, of.reason(), List.of(sent));
  }

  private void tell(
      Actor reporter,
      Account about,
      @Nullable Dialogue in,
      ReportReason reason,
      List<Sent> messages) {
    Account who = reporter.account();
    ContentReported report =
        new ContentReported(
            new ReportId("r-" + simulation.name() + "-" + count++),
            who.id(),
            about.id(),
            who.platform().id(),
            in == null ? null : in.id(),
            in == null ? null : in.kind(),
            reason,
            messages.stream().map(m -> named(m, about, in != null)).toList(),
            null,
            reporter.chance().hits(TRUSTED),
            who.language().tag(),
            who.age(),
            messages.getFirst().in().encryption(),
            simulation.now());
    tell(report, messages);
  }

  private void tell(ContentReported report, List<Sent> messages) {
    List<ReportedText> texts =
        messages.stream()
            .map(m -> new ReportedText(m.id(), m.wording().text(), List.of(), null))
            .toList();
    simulation.tell(new Happening.Reported(report, new ReportContent(texts)));
  }

  private static ReportedMessage named(Sent sent, Account about, boolean wasSent) {
    boolean kept = wasSent && sent.in().encryption() != Encryption.END_TO_END;
    return new ReportedMessage(
        sent.id(),
        sent.from().id(),
        sent.at(),
        sent.from().equals(about) ? MessageRole.REPORTED : MessageRole.CONTEXT,
        kept ? ProofKind.PLATFORM_COPY : ProofKind.REPORTER_SUPPLIED,
        null);
  }
}
