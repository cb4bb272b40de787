package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.report.ProofStatus;
import java.util.Locale;

/** How far a message is proven: a sign, the same in words, and what the proof rests on. */
final class ProofMark extends Span {
  private static final long serialVersionUID = 1;

  ProofMark(CaseReport report, ReportedMessage message) {
    Words words = new Words(this);
    String kind = words.say("proof." + message.proof().name().toLowerCase(Locale.ROOT));
    addClassName("proof");
    report
        .proof(message)
        .ifPresentOrElse(
            status -> add(checked(status, words), quiet(kind)),
            () -> add(quiet(words.say("proof.unchecked", kind))));
  }

  private static Span checked(ProofStatus status, Words words) {
    Span sign = new Span(sign(status));
    sign.getElement().setAttribute("aria-hidden", "true");
    Span checked = new Span(sign, new Span(words.say("proof.status." + status.key())));
    checked.setTitle(words.say("proof.meaning." + status.key()));
    checked.addClassNames("status", status.key());
    return checked;
  }

  /** Told apart by its shape, whatever the colours. */
  private static String sign(ProofStatus status) {
    return switch (status) {
      case VERIFIED -> "✓ ";
      case SENT_CONTENT_UNVERIFIED -> "◐ ";
      case UNVERIFIABLE -> "? ";
      case FORGED -> "✗ ";
    };
  }

  private static Span quiet(String text) {
    Span quiet = new Span(text);
    quiet.addClassName("quiet");
    return quiet;
  }
}
