package io.parapet.console.decision;

import io.parapet.console.base.Catalogues;
import io.parapet.policies.action.Notice;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Measure;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Statements of reasons, in the account's language as far as there are words for it. They tell what
 * happened, on which ground and how to appeal; nothing of who reported, nothing of any threshold.
 */
public final class Notices {
  private static final String WORDS = "io.parapet.console.decision.notices";

  Notice of(CaseUpdate about, Decision decision, Measure measure) {
    ResourceBundle words = words(about);
    PolicyId ground = Objects.requireNonNullElseGet(decision.policy(), () -> rules(decision));
    return new Notice(
        ground,
        text(words, decision.harm(), measure),
        category(decision.harm()),
        true,
        false,
        words.getString("redress"));
  }

  /** The words of a notice before there is a decision. */
  String text(CaseUpdate about, Harm harm, Measure measure) {
    return text(words(about), harm, measure);
  }

  /** Says that something was taken back after a second look, all of it or a part. */
  Notice restored(CaseUpdate about, Decision decision) {
    ResourceBundle words = words(about);
    PolicyId ground = Objects.requireNonNullElseGet(decision.policy(), () -> rules(decision));
    return new Notice(
        ground,
        words.getString(decision.against() ? "lifted" : "restored"),
        category(decision.harm()),
        false,
        false,
        words.getString("redress"));
  }

  private static PolicyId rules(Decision decision) {
    return new PolicyId("rules/" + decision.harm().key());
  }

  private static ResourceBundle words(CaseUpdate about) {
    Locale locale =
        about.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(about.language());
    return Catalogues.of(WORDS, locale);
  }

  private static String text(ResourceBundle words, Harm harm, Measure measure) {
    String done = done(words, measure);
    if (harm == Harm.NONE || harm == Harm.SELF_HARM) {
      return done;
    }
    String lasting =
        measure.duration() == null
            ? ""
            : " " + MessageFormat.format(words.getString("lasting"), measure.duration().toDays());
    String why =
        MessageFormat.format(words.getString("why"), words.getString("harm." + harm.key()));
    return done + lasting + " " + why;
  }

  private static String done(ResourceBundle words, Measure measure) {
    String kind = "measure." + measure.kind().name().toLowerCase(Locale.ROOT);
    String there = kind + "." + measure.subject().name().toLowerCase(Locale.ROOT);
    return words.getString(words.containsKey(there) ? there : kind);
  }

  /** Categories of the European Union's transparency database of statements of reasons. */
  private static String category(Harm harm) {
    return "STATEMENT_CATEGORY_"
        + switch (harm) {
          case SELF_HARM, SELF_HARM_ENCOURAGEMENT -> "SELF_HARM";
          case THREAT -> "VIOLENCE";
          case CHILD_EXPLOITATION, MINOR_SAFETY, UNDERAGE -> "PROTECTION_OF_MINORS";
          case SEXUAL -> "PORNOGRAPHY_OR_SEXUALIZED_CONTENT";
          case NON_CONSENSUAL_IMAGERY, HARASSMENT, STALKING -> "CYBER_VIOLENCE";
          case DOXXING -> "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS";
          case HATE -> "ILLEGAL_OR_HARMFUL_SPEECH";
          case SCAM, SPAM, IMPERSONATION -> "SCAMS_AND_FRAUD";
          case MISINFORMATION -> "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS";
          case NUISANCE, REPORT_ABUSE, NONE -> "SCOPE_OF_PLATFORM_SERVICE";
          case OTHER -> "OTHER_VIOLATION_TC";
        };
  }
}
