package io.parapet.console.casefile;

import static java.util.stream.Collectors.toSet;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Staff;
import io.parapet.console.wellness.Wellness;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.engine.Passage;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.sealed.SealedException;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a case file holds beside the case itself: policies in words, and content on purpose. */
public final class CaseFiles {
  private static final int SIGNS = 12;

  private final Sealer sealer;
  private final AuditLog audit;
  private final Wellness wellness;
  private final Supplier<PolicySet> policies;
  private final Scorer scorer;

  public CaseFiles(
      Sealer sealer,
      AuditLog audit,
      Wellness wellness,
      Supplier<PolicySet> policies,
      Scorer scorer) {
    this.sealer = sealer;
    this.audit = audit;
    this.wellness = wellness;
    this.policies = policies;
    this.scorer = scorer;
  }

  /** A report's content, or why it cannot be shown. */
  public sealed interface Shown {
    /** In the clear. */
    record Content(ReportContent content, Map<MessageId, MarkedText> marked) implements Shown {
      public Content {
        marked = Map.copyOf(marked);
      }
    }

    /** Its key was destroyed: it is gone for good. */
    record Erased() implements Shown {}

    /** It does not open; somebody has to look into it. */
    record Unreadable() implements Shown {}
  }

  /**
   * Opens what the reports of a case carry. It is written down before anything is opened.
   *
   * @param purpose in a word, such as {@code review} or {@code appeal}
   * @return by report, in the order of the case
   * @throws io.parapet.console.store.StoreUnavailable if it could not be written down
   */
  public Map<CaseReport, Shown> reveal(Staff staff, StoredCase about, String purpose) {
    audit.record(staff, Deed.REVEAL, about.id(), purpose);
    wellness.seen(staff, about.stream().severity());
    Map<CaseReport, Shown> shown = new LinkedHashMap<>();
    for (CaseReport report : about.stream().reports()) {
      String content = report.sealedContent();
      if (content != null) {
        shown.put(report, open(content, report, about.stream()));
      }
    }
    return shown;
  }

  /**
   * Opens what somebody says who appeals; throws as above. Empty when it was erased or does not
   * open.
   */
  public Optional<String> statement(Staff staff, CaseId about, String sealedStatement) {
    audit.record(staff, Deed.REVEAL, about, "appeal");
    try {
      return Optional.of(new String(sealer.open(sealedStatement), StandardCharsets.UTF_8));
    } catch (SealedException e) {
      return Optional.empty();
    }
  }

  /** The policy as written; empty when the set no longer has it. */
  public Optional<Policy> policy(PolicyId id) {
    return policies.get().policies().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** What stands out in the sender's behaviour, by the strength of the policies that look at it. */
  public List<Sign> signs(CaseUpdate about) {
    return Signs.of(about).stream().limit(SIGNS).toList();
  }

  private Shown open(String sealedContent, CaseReport report, CaseUpdate about) {
    try {
      ReportContent content = WireFormat.REPORT_CONTENT.read(sealer.open(sealedContent));
      return new Shown.Content(content, marked(content, report, about));
    } catch (SealedException e) {
      return e.isErased() ? new Shown.Erased() : new Shown.Unreadable();
    } catch (WireException e) {
      return new Shown.Unreadable();
    }
  }

  private Map<MessageId, MarkedText> marked(
      ReportContent content, CaseReport report, CaseUpdate about) {
    Map<MessageId, MarkedText> marked = new HashMap<>();
    for (ReportedText message : content.messages()) {
      String text = message.text();
      if (text != null) {
        List<Passage> passages =
            report.judged(message.messageId(), about::accuses)
                ? passages(text, report, about)
                : List.of();
        marked.put(message.messageId(), MarkedText.of(text, scorer.explain(text), passages));
      }
    }
    return marked;
  }

  /** Of the policies that brought the case here, as they ask today. */
  private List<Passage> passages(String text, CaseReport report, CaseUpdate about) {
    Set<PolicyId> fired = about.reasons().stream().map(CaseReason::policy).collect(toSet());
    return policies.get().passages(text, about.platform(), report.reportedAt()).stream()
        .filter(found -> fired.contains(found.policy()))
        .toList();
  }
}
