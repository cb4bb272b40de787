package io.parapet.policies.casework;

import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.verdict.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may be ruled on a case, mildest first. */
public final class Rulings {
  /** What behaviour alone can show; the others need somebody to have read or seen something. */
  private static final Set<Harm> OF_BEHAVIOUR =
      EnumSet.of(
          Harm.SPAM,
          Harm.SCAM,
          Harm.NUISANCE,
          Harm.IMPERSONATION,
          Harm.STALKING,
          Harm.MINOR_SAFETY,
          Harm.UNDERAGE,
          Harm.REPORT_ABUSE,
          Harm.OTHER);

  private static final List<RulingOption> ALL =
      List.of(
          RulingOption.DISMISS,
          RulingOption.SUPPORT,
          RulingOption.WARN,
          RulingOption.REMOVE,
          RulingOption.FREEZE_GROUP_7D,
          RulingOption.REMOVE_MEMBER,
          RulingOption.LIMIT_7D,
          RulingOption.RESTRICT_1D,
          RulingOption.RESTRICT_7D,
          RulingOption.FREEZE_7D,
          RulingOption.SUSPEND_30D,
          RulingOption.SUSPEND_FOR_GOOD,
          RulingOption.REFER,
          RulingOption.ESCALATE);

  private Rulings() {}

  /**
   * What a person may rule on this case. Without reported content only what can be undone is open;
   * who speaks of harming themselves is helped and never punished.
   *
   * @param specialist may hand a case to the authorities
   */
  public static List<RulingOption> open(CaseUpdate about, boolean specialist) {
    return ALL.stream()
        .filter(option -> specialist || option.ruling() != Ruling.REFER)
        .filter(option -> about.metadataOnly() ? fitsMetadata(option) : fitsContent(option, about))
        .filter(option -> !needsHelpOnly(about) || helps(option))
        .filter(option -> !option.equals(RulingOption.FREEZE_7D) || addsToGroups(about))
        .filter(option -> !option.ofGroups() || !about.groups().isEmpty())
        .filter(option -> option.ruling() != Ruling.SUPPORT || mayNeedHelp(about))
        .toList();
  }

  /** The harms that may be found in this case: the alleged ones first. */
  public static List<Harm> harms(CaseUpdate about) {
    return Stream.concat(about.harms().stream(), Stream.of(Harm.values()))
        .distinct()
        .filter(harm -> harm != Harm.NONE)
        .filter(harm -> !about.metadataOnly() || OF_BEHAVIOUR.contains(harm))
        .filter(harm -> harm != Harm.CHILD_EXPLOITATION || inItsLane(about))
        .toList();
  }

  private static boolean inItsLane(CaseUpdate about) {
    return about.lane() == Lane.CHILD_EXPLOITATION;
  }

  private static boolean fitsMetadata(RulingOption option) {
    return option.reversible() && !option.equals(RulingOption.REMOVE);
  }

  private static boolean fitsContent(RulingOption option, CaseUpdate about) {
    return !option.equals(RulingOption.REMOVE)
        || about.reports().stream().anyMatch(report -> !report.messages().isEmpty());
  }

  private static boolean addsToGroups(CaseUpdate about) {
    return about.features().get("sender.group_adds_24h") instanceof Number adds
        && adds.doubleValue() > 0;
  }

  private static boolean mayNeedHelp(CaseUpdate about) {
    return about.response() == Response.SUPPORT || about.harms().contains(Harm.SELF_HARM);
  }

  private static boolean needsHelpOnly(CaseUpdate about) {
    return about.response() == Response.SUPPORT
        && about.harms().stream().allMatch(harm -> harm == Harm.SELF_HARM);
  }

  private static boolean helps(RulingOption option) {
    return switch (option.ruling()) {
      case DISMISS, SUPPORT, ESCALATE -> true;
      default -> false;
    };
  }
}
