package io.parapet.console.appeal;

import io.parapet.console.appeal.AppealFile.Conclusion;
import io.parapet.console.appeal.AppealFile.FirstJudgement;
import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.decision.Replacements;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.Rulings;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AppealId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges appeals: never by who ruled before, and first without knowing why it was ruled. A change
 * of the ruling is written before the appeal is closed, so that a fall in between leaves an appeal
 * to be closed and never a ruling to be found.
 */
public final class AppealDesk {
  private final CaseStore cases;
  private final AppealStore appeals;
  private final DecisionWriter writer;
  private final Replacements replacements;
  private final Siblings siblings;
  private final AuditLog audit;
  private final Clock clock;
  private final Duration lease;

  public AppealDesk(
      CaseStore cases,
      AppealStore appeals,
      DecisionWriter writer,
      Replacements replacements,
      Siblings siblings,
      AuditLog audit,
      Clock clock,
      Duration lease) {
    this.cases = cases;
    this.appeals = appeals;
    this.writer = writer;
    this.replacements = replacements;
    this.siblings = siblings;
    this.audit = audit;
    this.clock = clock;
    this.lease = lease;
  }

  /** An appeal with the case it is about. */
  public record Opened(AppealFile file, StoredCase about) {}

  /** What waits and may be judged by this person, most harmful lane first, oldest first. */
  public List<AppealFile> open(Staff staff) {
    return appeals.open(staff.lanes()).stream().filter(file -> mayJudge(staff, file)).toList();
  }

  /** Gives the person the first that nobody looks at. */
  public Optional<Opened> next(Staff staff) {
    return open(staff).stream().flatMap(file -> tryClaim(staff, file).stream()).findFirst();
  }

  private Optional<Opened> tryClaim(Staff staff, AppealFile file) {
    try {
      return Optional.of(claim(staff, file.appeal().appealId()));
    } catch (WorkRefused taken) {
      return Optional.empty();
    }
  }

  /**
   * Takes the appeal, or goes on with it.
   *
   * @throws WorkRefused if there is none, it is not for them, or somebody else has it
   */
  public Opened claim(Staff staff, AppealId id) {
    AppealFile found = visible(staff, id);
    Instant now = clock.instant();
    AppealFile claimed = appeals.change(id, file -> file.claim(staff.name(), now, now.plus(lease)));
    audit.record(staff, Deed.CLAIM, found.caseId(), "appeal");
    return opened(claimed);
  }

  public void release(Staff staff, AppealId id) {
    AppealFile found = visible(staff, id);
    if (found.heldBy(staff.name(), clock.instant())) {
      appeals.change(id, AppealFile::release);
      audit.record(staff, Deed.RELEASE, found.caseId(), "appeal");
    }
  }

  /** What may be ruled in the decision's place. */
  public List<RulingOption> options(Staff staff, StoredCase about) {
    return Rulings.open(about.stream(), staff.may(Permission.REFER)).stream()
        .filter(option -> option.ruling() != Ruling.ESCALATE)
        .toList();
  }

  /**
   * Notes what the person would have ruled; only then do they see what was.
   *
   * @throws WorkRefused if the appeal is not theirs
   */
  public Opened judgeFirst(Staff staff, AppealId id, RulingRequest request) {
    Instant now = clock.instant();
    AppealFile found = visible(staff, id);
    FirstJudgement blind =
        new FirstJudgement(
            staff.name(), request.option().key(), request.harm(), request.reason(), now);
    audit.record(staff, Deed.JUDGE_APPEAL, found.caseId(), "first " + request.option().key());
    return opened(appeals.change(id, file -> file.judged(blind, now)));
  }

  /** The decision as it was made; empty until the person has judged for themselves. */
  public Optional<Decision> original(Staff staff, Opened opened) {
    FirstJudgement first = opened.file().first();
    return first != null && first.by().equals(staff.name())
        ? Optional.ofNullable(opened.about().work().decision())
        : Optional.empty();
  }

  /** Leaves the decision as it is; throws if the appeal is not theirs or not judged yet. */
  public void uphold(Staff staff, AppealId id, String reason) {
    conclude(staff, visible(staff, id), AppealOutcome.UPHOLD, reason);
  }

  /** Takes the decision back with all it did; throws as above. */
  public void overturn(Staff staff, AppealId id, String reason) {
    replace(
        staff,
        id,
        AppealOutcome.OVERTURN,
        new RulingRequest(RulingOption.DISMISS, Harm.NONE, null, reason, Set.of()));
  }

  /** Puts another ruling in its place; throws as above, and if that ruling is not open. */
  public void modify(Staff staff, AppealId id, RulingRequest request) {
    replace(staff, id, AppealOutcome.MODIFY, request);
  }

  private void replace(Staff staff, AppealId id, AppealOutcome outcome, RulingRequest request) {
    AppealFile file = visible(staff, id);
    Instant now = clock.instant();
    var unused = file.concluded(staff.name(), conclusion(staff, outcome, "", now), now);
    StoredCase about = opened(file).about();
    if (!options(staff, about).contains(request.option())) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    Decision overturned = about.work().decision();
    replacements.replace(staff, about, request, "appeal");
    conclude(staff, file, outcome, request.reason());
    if (outcome == AppealOutcome.OVERTURN && overturned != null) {
      lookAgain(staff, about, overturned);
    }
  }

  private void lookAgain(Staff staff, StoredCase about, Decision overturned) {
    int others = siblings.again(about, overturned);
    if (others > 0) {
      audit.record(staff, Deed.SECOND_REVIEW, about.id(), others + " siblings");
    }
  }

  private void conclude(Staff staff, AppealFile file, AppealOutcome outcome, String reason) {
    Instant now = clock.instant();
    Conclusion end = conclusion(staff, outcome, reason, now);
    audit.record(staff, Deed.JUDGE_APPEAL, file.caseId(), outcome.name().toLowerCase(Locale.ROOT));
    appeals.change(file.appeal().appealId(), f -> f.concluded(staff.name(), end, now));
  }

  private Conclusion conclusion(Staff staff, AppealOutcome outcome, String reason, Instant now) {
    return new Conclusion(outcome, writer.pseudonym(staff), reason, now);
  }

  private AppealFile visible(Staff staff, AppealId id) {
    AppealFile file = appeals.find(id).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    if (file.ruledBy().contains(writer.pseudonym(staff))) {
      throw new WorkRefused(WorkRefused.Why.OWN_RULING);
    }
    if (!mayJudge(staff, file)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    return file;
  }

  private boolean mayJudge(Staff staff, AppealFile file) {
    return staff.may(Permission.APPEALS)
        && staff.lanes().contains(file.lane())
        && !file.ruledBy().contains(writer.pseudonym(staff));
  }

  private Opened opened(AppealFile file) {
    return new Opened(
        file,
        cases.find(file.caseId()).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN)));
  }
}
