package io.parapet.console.api;

import io.parapet.console.store.ReportProgress.Progress;
import io.parapet.console.store.ReportProgress.Step;
import io.parapet.policies.decision.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * How far a report got, as its reporter may know it: whether something was done, never what, nor
 * anything else about the other person.
 *
 * @param outcome null until decided
 * @param message the same in a sentence for the reporter
 */
record ReportAnswer(Step status, @Nullable Told outcome, String message) {
  /** What the reporter is told of a decision. */
  enum Told {
    ACTION_TAKEN,
    NO_VIOLATION_FOUND,
    /** Seen and dealt with; saying more would tell about the other person. */
    REVIEWED
  }

  static ReportAnswer of(Progress progress, Phrases phrases) {
    Told told = progress.ruling() == null ? null : told(progress.ruling());
    String key = told == null ? progress.step().name() : told.name();
    return new ReportAnswer(progress.step(), told, phrases.say("report." + key));
  }

  private static Told told(Ruling ruling) {
    return switch (ruling) {
      case WARN, REMOVE, RESTRICT, SUSPEND -> Told.ACTION_TAKEN;
      case DISMISS -> Told.NO_VIOLATION_FOUND;
      case SUPPORT, REFER, ESCALATE -> Told.REVIEWED;
    };
  }
}
