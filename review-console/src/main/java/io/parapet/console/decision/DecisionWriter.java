package io.parapet.console.decision;

import io.parapet.console.security.Staff;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.OutboxEntry;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes out what a ruling means: the decision, an action for each measure and subject, notices.
 */
public final class DecisionWriter {
  /** Staff have pseudonyms beside those of the platforms' accounts. */
  private static final PlatformId STAFF = new PlatformId("staff");

  private final Pseudonyms pseudonyms;
  private final Notices notices;

  public DecisionWriter(Pseudonyms pseudonyms, Notices notices) {
    this.pseudonyms = pseudonyms;
    this.notices = notices;
  }

  /** How decisions and appeals name a person. */
  public String pseudonym(Staff staff) {
    return pseudonym(staff.name());
  }

  /** The same by user name. */
  public String pseudonym(String user) {
    return pseudonyms.of(STAFF, new AccountId(user));
  }

  Decision decision(Staff staff, StoredCase about, RulingRequest request, Instant now) {
    return decision(staff, about, request, now, null);
  }

  /** The decision that takes the place of the one that counts. */
  Decision replacement(Staff staff, StoredCase about, RulingRequest request, Instant now) {
    Decision counts = about.work().decision();
    if (counts == null) {
      throw new WorkRefused(WorkRefused.Why.CHANGED);
    }
    return decision(staff, about, request, now, counts.decisionId());
  }

  private Decision decision(
      Staff staff,
      StoredCase about,
      RulingRequest request,
      Instant now,
      @Nullable DecisionId reverses) {
    CaseUpdate stream = about.stream();
    return new Decision(
        DecisionId.of(stream.caseId(), about.work().workRevision()),
        stream.caseId(),
        stream.platform(),
        stream.accused(),
        stream.lane(),
        stream.ordinal(),
        request.option().ruling(),
        request.policy(),
        request.harm(),
        request.reason(),
        pseudonym(staff),
        now,
        stream.revision(),
        request.option().measures(),
        stream.reportIds(),
        reverses,
        stream.members().stream().filter(m -> !request.exempt().contains(m)).toList());
  }

  /** What the account would be told; empty when it is told nothing. */
  Optional<String> preview(CaseUpdate about, RulingOption option, Harm harm) {
    boolean secret = option.ruling() == Ruling.REFER || DecisionDesk.secret(about.lane());
    return secret
        ? Optional.empty()
        : option.measures().stream().findFirst().map(m -> notices.text(about, harm, m));
  }

  List<OutboxEntry> sends(CaseUpdate about, Decision decision, Instant notBefore) {
    List<OutboxEntry> entries = new ArrayList<>();
    entries.add(
        entry(
            decision.decisionId().value(),
            Topics.DECISIONS.name(),
            decision.accused(),
            WireFormat.DECISION.write(decision),
            notBefore));
    actions(about, decision).forEach(action -> entries.add(entry(action, notBefore)));
    return entries;
  }

  /**
   * What takes back all that a decision did, except what is kept for the authorities and what the
   * new one does anew.
   */
  List<OutboxEntry> reversals(CaseUpdate about, Decision reversed, Decision by, Instant notBefore) {
    List<OutboxEntry> entries = new ArrayList<>();
    for (Measure measure : reversed.measures()) {
      if (measure.kind() != MeasureKind.PRESERVE && !again(measure, by)) {
        for (Action action : actions(about, by, measure, reversed.decided(), true)) {
          entries.add(entry(action, notBefore));
        }
      }
    }
    return entries;
  }

  private static boolean again(Measure measure, Decision by) {
    return by.measures().stream()
        .anyMatch(m -> m.kind() == measure.kind() && m.subject() == measure.subject());
  }

  private List<Action> actions(CaseUpdate about, Decision decision) {
    List<Action> actions = new ArrayList<>();
    for (Measure measure : decision.measures()) {
      actions.addAll(actions(about, decision, measure, decision.decided(), false));
    }
    return actions;
  }

  private List<Action> actions(
      CaseUpdate about,
      Decision decision,
      Measure measure,
      List<AccountId> accounts,
      boolean reversal) {
    List<Action> actions = new ArrayList<>();
    for (AccountId account : accounts) {
      for (String subject : subjects(about, measure, account)) {
        actions.add(action(about, decision, measure, account, subject, reversal));
      }
    }
    return actions;
  }

  private Action action(
      CaseUpdate about,
      Decision decision,
      Measure measure,
      AccountId account,
      String subject,
      boolean reversal) {
    String cause = decision.decisionId().value();
    Instant now = decision.decidedAt();
    return new Action(
        ActionId.of(subject, measure.kind().name(), cause),
        decision.platform(),
        account,
        subject,
        measure,
        cause,
        false,
        reversal,
        now,
        measure.duration() == null || reversal ? null : now.plus(measure.duration()),
        reversal ? restored(about, decision) : notice(about, decision, measure));
  }

  private @Nullable Notice restored(CaseUpdate about, Decision decision) {
    return DecisionDesk.secret(about.lane()) ? null : notices.restored(about, decision);
  }

  /** None where telling would tip off. */
  private @Nullable Notice notice(CaseUpdate about, Decision decision, Measure measure) {
    return switch (decision.ruling()) {
      case REFER -> null;
      default -> DecisionDesk.secret(about.lane()) ? null : notices.of(about, decision, measure);
    };
  }

  private static List<String> subjects(CaseUpdate about, Measure measure, AccountId account) {
    return switch (measure.subject()) {
      case MESSAGE, LINK, RECIPIENT -> reportedMessages(about, account);
      case CONVERSATION -> about.groups().stream().map(ConversationId::value).toList();
      case ACCOUNT -> List.of(account.value());
    };
  }

  /** Of the reports that are shown: nobody takes away what nobody saw. */
  private static List<String> reportedMessages(CaseUpdate about, AccountId account) {
    return about.reports().stream()
        .flatMap(report -> report.messages().stream())
        .filter(message -> message.isHeldAgainst(account))
        .map(ReportedMessage::messageId)
        .map(Object::toString)
        .distinct()
        .toList();
  }

  private static OutboxEntry entry(Action action, Instant notBefore) {
    return entry(
        action.actionId().value(),
        Topics.ACTIONS.name(),
        action.account(),
        WireFormat.ACTION.write(action),
        notBefore);
  }

  private static OutboxEntry entry(
      String id, String topic, AccountId key, byte[] value, Instant notBefore) {
    String json = new String(value, StandardCharsets.UTF_8);
    return new OutboxEntry(id, topic, key.value(), json, notBefore, null);
  }
}
