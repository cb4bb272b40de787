package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseSubject;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.Priority;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a case grows with each flag. Pure: the same case and flag give the same next case. */
final class Growth {
  private static final Comparator<CaseReason> STRONGEST_FIRST =
      Comparator.comparing(CaseReason::outcome)
          .thenComparing(CaseReason::severity)
          .thenComparing(CaseReason::score)
          .reversed()
          .thenComparing(reason -> reason.policy().toString());

  private static final List<Feature> BEHAVIOUR =
      FeatureCatalog.all().stream()
          .filter(feature -> feature.name().matches("(sender|behaviour|campaign|report)\\..*"))
          .toList();

  private Growth() {}

  /** A new case, with nothing in it yet, that a flag then joins. */
  static CaseUpdate open(Flag flag, Lane lane, int ordinal) {
    Verdict verdict = flag.verdict();
    Instant now = verdict.decidedAt();
    return new CaseUpdate(
        CaseId.of(verdict.platform(), flag.accused(), lane.key(), ordinal),
        0,
        verdict.platform(),
        flag.accused(),
        lane,
        ordinal,
        List.of(),
        Severity.LOW,
        0,
        Outcome.FLAG,
        Response.NONE,
        true,
        now,
        now,
        List.of(),
        List.of(),
        0,
        List.of(),
        0,
        null,
        Map.of(),
        verdict.policySetVersion());
  }

  /**
   * The next case, of reports that came too late for the ruling on the one before: it stands for
   * what that one stood for.
   */
  static CaseUpdate next(CaseUpdate before, int ordinal, CaseReports late) {
    Set<String> ids = late.ids().stream().map(ReportId::value).collect(Collectors.toSet());
    List<CaseSubject> subjects =
        before.subjects().stream().filter(one -> ids.contains(one.subjectId())).toList();
    CaseUpdate next =
        new CaseUpdate(
            CaseId.of(before.platform(), before.accused(), before.lane().key(), ordinal),
            0,
            before.platform(),
            before.accused(),
            before.lane(),
            ordinal,
            before.harms(),
            before.severity(),
            0,
            before.outcome(),
            before.response(),
            false,
            before.updatedAt(),
            before.updatedAt(),
            before.reasons(),
            subjects,
            subjects.size(),
            late.shown(),
            late.count(),
            before.language(),
            before.features(),
            before.policySetVersion(),
            before.members(),
            before.groups(),
            late.further());
    return prioritised(next);
  }

  /** The case with these reports in place of its own. */
  static CaseUpdate with(CaseUpdate before, CaseReports reports) {
    return prioritised(copy(before, before.revision(), before.priority(), reports));
  }

  /** The case after a flag has joined it. */
  static CaseUpdate join(CaseUpdate before, Flag flag) {
    Verdict verdict = flag.verdict();
    List<CaseReason> reasons = reasons(before, flag);
    List<CaseSubject> others = others(before, verdict);
    boolean reported = flag.report() != null;
    CaseReports reports = reports(before, flag);
    CaseUpdate grown =
        new CaseUpdate(
            before.caseId(),
            before.revision(),
            before.platform(),
            before.accused(),
            before.lane(),
            before.ordinal(),
            harms(before, flag),
            severity(before, flag),
            0,
            max(before.outcome(), verdict.outcome()),
            max(before.response(), verdict.response()),
            before.metadataOnly() && !reported,
            before.openedAt(),
            max(before.updatedAt(), verdict.decidedAt()),
            reasons,
            latest(others, subject(verdict), CaseUpdate.MAX_SUBJECTS),
            before.subjectCount() + (others.size() == before.subjects().size() ? 1 : 0),
            reports.shown(),
            before.reportCount() + (reported ? 1 : 0),
            language(before, flag),
            behaviour(flag.features()),
            verdict.policySetVersion(),
            members(before, flag),
            groups(before, flag),
            reports.further());
    return prioritised(grown);
  }

  /** The case under its next revision, as it is sent out. */
  static CaseUpdate revised(CaseUpdate grown) {
    return copy(grown, grown.revision() + 1, grown.priority(), CaseReports.of(grown));
  }

  private static CaseUpdate prioritised(CaseUpdate c) {
    return copy(c, c.revision(), Priority.of(c).total(), CaseReports.of(c));
  }

  private static CaseUpdate copy(
      CaseUpdate c, long revision, double priority, CaseReports reports) {
    int more = reports.count() - CaseReports.of(c).count();
    return new CaseUpdate(
        c.caseId(),
        revision,
        c.platform(),
        c.accused(),
        c.lane(),
        c.ordinal(),
        c.harms(),
        c.severity(),
        priority,
        c.outcome(),
        c.response(),
        c.metadataOnly(),
        c.openedAt(),
        c.updatedAt(),
        c.reasons(),
        c.subjects(),
        c.subjectCount(),
        reports.shown(),
        c.reportCount() + more,
        c.language(),
        c.features(),
        c.policySetVersion(),
        c.members(),
        c.groups(),
        reports.further());
  }

  private static List<CaseReason> reasons(CaseUpdate before, Flag flag) {
    Map<String, CaseReason> byPolicy = new LinkedHashMap<>();
    before.reasons().forEach(reason -> byPolicy.put(reason.policy().toString(), reason));
    for (PolicyResult fired : flag.accusing()) {
      byPolicy.merge(fired.policy().toString(), reason(fired), Growth::again);
    }
    return byPolicy.values().stream()
        .sorted(STRONGEST_FIRST)
        .limit(CaseUpdate.MAX_REASONS)
        .toList();
  }

  private static CaseReason reason(PolicyResult fired) {
    return new CaseReason(
        fired.policy(),
        fired.version(),
        fired.harm(),
        fired.severity(),
        fired.outcome(),
        fired.score(),
        fired.reason(),
        1);
  }

  private static CaseReason again(CaseReason before, CaseReason now) {
    return new CaseReason(
        now.policy(),
        now.version(),
        now.harm(),
        max(before.severity(), now.severity()),
        max(before.outcome(), now.outcome()),
        Math.max(before.score(), now.score()),
        now.reason(),
        before.times() + 1);
  }

  private static List<Harm> harms(CaseUpdate before, Flag flag) {
    List<Harm> all =
        Stream.of(
                before.harms().stream(),
                flag.accusing().stream().map(PolicyResult::harm),
                flag.alleged())
            .flatMap(harms -> harms)
            .distinct()
            .sorted(Comparator.comparing(Harm::lane).thenComparing(Comparator.naturalOrder()))
            .toList();
    return all.size() > 1 ? all.stream().filter(harm -> harm != Harm.OTHER).toList() : all;
  }

  private static Severity severity(CaseUpdate before, Flag flag) {
    return flag.accusing().stream()
        .map(PolicyResult::severity)
        .reduce(before.severity(), Growth::max);
  }

  private static CaseSubject subject(Verdict verdict) {
    return new CaseSubject(
        verdict.subject(), verdict.subjectId(), verdict.decidedAt(), verdict.outcome());
  }

  /** Without the one that the verdict revises. */
  private static List<CaseSubject> others(CaseUpdate before, Verdict verdict) {
    return verdict.revision() == 0
        ? before.subjects()
        : before.subjects().stream().filter(one -> !isAbout(one, verdict)).toList();
  }

  private static boolean isAbout(CaseSubject subject, Verdict verdict) {
    return subject.kind() == verdict.subject() && subject.subjectId().equals(verdict.subjectId());
  }

  private static CaseReports reports(CaseUpdate before, Flag flag) {
    CaseReports known = CaseReports.of(before);
    CheckedReport report = flag.report();
    return report == null ? known : known.with(report(report, flag.features()));
  }

  private static CaseReport report(CheckedReport checked, FeatureVector features) {
    ContentReported report = checked.report();
    boolean known = features.has(FeatureCatalog.REPORT_REPORTER_CREDIBILITY);
    Double credibility =
        known ? Double.valueOf(features.number(FeatureCatalog.REPORT_REPORTER_CREDIBILITY)) : null;
    String heard = features.text(FeatureCatalog.TEXT_LANGUAGE);
    return new CaseReport(
        report.reportId(),
        report.reporter(),
        report.reason(),
        report.trustedFlagger(),
        credibility,
        report.reportedAt(),
        heard == null ? report.language() : heard,
        report.encryption(),
        report.messages(),
        report.sealedContent(),
        scores(features),
        checked.proofs());
  }

  private static Map<String, Double> scores(FeatureVector features) {
    Map<String, Double> scores = new HashMap<>();
    for (TextLabel label : TextLabel.values()) {
      var feature = FeatureCatalog.get("text." + label.key());
      if (features.has(feature)) {
        scores.put(label.key(), features.number(feature));
      }
    }
    return scores;
  }

  private static @Nullable String language(CaseUpdate before, Flag flag) {
    CheckedReport checked = flag.report();
    if (checked == null) {
      return before.language();
    }
    String heard = flag.features().text(FeatureCatalog.TEXT_LANGUAGE);
    String language = heard == null ? checked.report().language() : heard;
    return language == null ? before.language() : language;
  }

  /** How the sender behaves; what the message or the pair was like says little of a case. */
  private static Map<String, Object> behaviour(FeatureVector features) {
    Map<String, Object> behaviour = HashMap.newHashMap(BEHAVIOUR.size());
    features.forEach(BEHAVIOUR, (feature, value) -> behaviour.put(feature.name(), value));
    return behaviour;
  }

  /** In the order they joined; beyond the most that are named, further ones are not. */
  private static List<AccountId> members(CaseUpdate before, Flag flag) {
    AccountId member = flag.verdict().account();
    boolean joins =
        flag.isGrouped()
            && before.members().size() < CaseUpdate.MAX_MEMBERS
            && !before.members().contains(member);
    return joins
        ? Stream.concat(before.members().stream(), Stream.of(member)).toList()
        : before.members();
  }

  /** In a case about several accounts it would not be known who is in which. */
  private static List<ConversationId> groups(CaseUpdate before, Flag flag) {
    ConversationId group = flag.group();
    if (group == null || flag.isGrouped()) {
      return before.groups();
    }
    List<ConversationId> others =
        before.groups().stream().filter(known -> !known.equals(group)).toList();
    return latest(others, group, CaseUpdate.MAX_GROUPS);
  }

  private static <T> List<T> latest(List<T> before, T next, int most) {
    List<T> all = new ArrayList<>(before);
    all.add(next);
    return all.size() > most ? List.copyOf(all.subList(all.size() - most, all.size())) : all;
  }

  private static <T extends Comparable<? super T>> T max(T one, T other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
