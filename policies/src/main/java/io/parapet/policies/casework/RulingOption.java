package io.parapet.policies.casework;

import io.parapet.policies.decision.Ruling;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can rule, with what follows from it.
 *
 * @param key names it in message catalogues and in the interface, such as {@code restrict_7d}
 */
public record RulingOption(String key, Ruling ruling, List<Measure> measures) {
  public static final RulingOption DISMISS = new RulingOption("dismiss", Ruling.DISMISS, List.of());
  public static final RulingOption WARN =
      account("warn", Ruling.WARN, MeasureKind.WARN_SENDER, null);
  public static final RulingOption REMOVE =
      new RulingOption(
          "remove",
          Ruling.REMOVE,
          List.of(
              new Measure(MeasureKind.REMOVE_CONTENT, MeasureSubject.MESSAGE, null, false, true)));
  public static final RulingOption REMOVE_MEMBER =
      group("remove_member", Ruling.REMOVE, MeasureKind.REMOVE_GROUP_MEMBER, null);
  public static final RulingOption FREEZE_GROUP_7D =
      group("freeze_group_7d", Ruling.RESTRICT, MeasureKind.FREEZE_INVITATIONS, Duration.ofDays(7));
  public static final RulingOption LIMIT_7D =
      account("limit_7d", Ruling.RESTRICT, MeasureKind.LIMIT_NEW_CONTACTS, Duration.ofDays(7));
  public static final RulingOption RESTRICT_1D =
      account("restrict_1d", Ruling.RESTRICT, MeasureKind.RESTRICT_DMS, Duration.ofDays(1));
  public static final RulingOption RESTRICT_7D =
      account("restrict_7d", Ruling.RESTRICT, MeasureKind.RESTRICT_DMS, Duration.ofDays(7));
  public static final RulingOption FREEZE_7D =
      account("freeze_7d", Ruling.RESTRICT, MeasureKind.FREEZE_INVITATIONS, Duration.ofDays(7));
  public static final RulingOption SUSPEND_30D =
      account("suspend_30d", Ruling.SUSPEND, MeasureKind.SUSPEND, Duration.ofDays(30));
  public static final RulingOption SUSPEND_FOR_GOOD =
      permanent("suspend_for_good", Ruling.SUSPEND, MeasureKind.SUSPEND);
  public static final RulingOption SUPPORT =
      account("support", Ruling.SUPPORT, MeasureKind.OFFER_SUPPORT, null);
  public static final RulingOption ESCALATE =
      new RulingOption("escalate", Ruling.ESCALATE, List.of());
  public static final RulingOption REFER = permanent("refer", Ruling.REFER, MeasureKind.PRESERVE);

  public RulingOption {
    measures = List.copyOf(measures);
  }

  /** Whether all of it can be undone later. */
  public boolean reversible() {
    return measures.stream().allMatch(Measure::reversible);
  }

  /** Whether it is about the groups of a case. */
  public boolean ofGroups() {
    return measures.stream().anyMatch(m -> m.subject() == MeasureSubject.CONVERSATION);
  }

  private static RulingOption group(
      String key, Ruling ruling, MeasureKind kind, @Nullable Duration duration) {
    Measure measure = new Measure(kind, MeasureSubject.CONVERSATION, duration, true, true);
    return new RulingOption(key, ruling, List.of(measure));
  }

  private static RulingOption account(
      String key, Ruling ruling, MeasureKind kind, @Nullable Duration duration) {
    Measure measure = new Measure(kind, MeasureSubject.ACCOUNT, duration, true, true);
    return new RulingOption(key, ruling, List.of(measure));
  }

  private static RulingOption permanent(String key, Ruling ruling, MeasureKind kind) {
    Measure measure = new Measure(kind, MeasureSubject.ACCOUNT, null, false, false);
    return new RulingOption(key, ruling, List.of(measure));
  }
}
