package io.parapet.simulator.evaluate;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one account.
 *
 * <p>It is accused when a policy flags what it did, or asks for a limit or more because of a
 * report; what is in shadow counts as what it would be. It is merely suspected when a report and
 * its words bring it before people. The mere fact of a report does neither, nor does an offer of
 * help, nor a policy that is on trial (stage shadow) itself. Who reported others in a way that is
 * abuse is accused by the case that opens about it.
 */
final class Finding {
  /** Puts each report before a person, whoever is right. */
  private static final String ANY_REPORT = "report/any-report";

  /** After such a silence an account is taken to begin anew. */
  private static final Duration SILENCE = Duration.ofDays(30);

  private final Map<String, Outcome> byPolicy = new TreeMap<>();
  private final Set<Harm> harms = EnumSet.noneOf(Harm.class);
  private Outcome strongest = Outcome.ALLOW;
  private boolean wrote;
  private boolean suspected;
  private long actions;
  private long actionsBefore;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private @Nullable Instant accused;

  void add(Verdict verdict) {
    if (verdict.subject() != SubjectKind.REPORT && verdict.revision() == 0) {
      wrote |= verdict.subject() == SubjectKind.MESSAGE;
      act(verdict.decidedAt());
    }
    verdict.policies().stream().filter(Finding::accuses).forEach(result -> enter(result, verdict));
  }

  /** A case says that how it reported others was abuse; the verdict is about the reported. */
  void addReportAbuse(CaseUpdate update) {
    suspected = true;
    harms.add(Harm.REPORT_ABUSE);
    strongest = stronger(strongest, update.outcome());
    for (CaseReason reason : update.reasons()) {
      byPolicy.merge(reason.policy().value(), reason.outcome(), Finding::stronger);
    }
    accuse(update.updatedAt());
  }

  private void act(Instant at) {
    boolean anew = last == null || Duration.between(last, at).compareTo(SILENCE) > 0;
    if (anew && accused == null) {
      first = at;
      actions = 0;
    }
    last = at;
    actions++;
  }

  private static boolean accuses(PolicyResult result) {
    return result.outcome() != Outcome.ALLOW
        && result.harm() != Harm.NONE
        && result.harm() != Harm.SELF_HARM
        && result.harm() != Harm.REPORT_ABUSE
        && !result.policy().value().equals(ANY_REPORT);
  }

  private void enter(PolicyResult result, Verdict verdict) {
    byPolicy.merge(result.policy().value(), result.outcome(), Finding::stronger);
    if (result.stage() == Stage.SHADOW) {
      return;
    }
    strongest = stronger(strongest, result.outcome());
    suspected = true;
    boolean accuses =
        verdict.subject() != SubjectKind.REPORT || result.outcome().compareTo(Outcome.LIMIT) >= 0;
    if (accuses) {
      harms.add(result.harm());
      accuse(verdict.decidedAt());
    }
  }

  private void accuse(Instant at) {
    if (accused == null) {
      accused = at;
      actionsBefore = actions;
    }
  }

  private static Outcome stronger(Outcome one, Outcome other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  boolean wrote() {
    return wrote;
  }

  /** Whether it did something by itself. */
  boolean acted() {
    return actions > 0;
  }

  boolean accused() {
    return accused != null;
  }

  /** Whether anything, a report and its words included, brings it before people. */
  boolean suspected() {
    return suspected;
  }

  /** Whether it was accused of one of these. */
  boolean accusedOf(Harm... any) {
    return Arrays.stream(any).anyMatch(harms::contains);
  }

  /** Whether a limit or more was asked for. */
  boolean limited() {
    return atLeast(Outcome.LIMIT);
  }

  /** The strongest outcome that any policy asks for. */
  Outcome strongest() {
    return strongest;
  }

  /** Whether that outcome or a stronger one is asked for. */
  boolean atLeast(Outcome outcome) {
    return strongest().compareTo(outcome) >= 0;
  }

  /** The strongest outcome each policy asks for, those on trial included. */
  Map<String, Outcome> byPolicy() {
    return byPolicy;
  }

  /** From its first action to the first accusation; empty when there was none. */
  Optional<Duration> timeToDetection() {
    if (first == null || accused == null) {
      return Optional.empty();
    }
    Duration time = Duration.between(first, accused);
    return Optional.of(time.isNegative() ? Duration.ZERO : time);
  }

  /** Own actions until then, that one included. */
  long actionsBefore() {
    return actionsBefore;
  }
}
