package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one account in one lane: at most one is open. The ordinal is never forgotten, since
 * case ids are derived from it.
 *
 * @param ordinal of the latest case; 0 when there was none
 * @param open the open case as it stands; null when the latest is decided
 * @param written the case was sent out as it stands
 * @param writtenAt when it was last sent out, in milliseconds since 1970
 * @param decidedAt when the latest case was decided, in milliseconds since 1970; 0 when none was
 * @param decidedPolicies what the latest decided case was about, by policy id
 * @param decidedMembers of cases about several accounts, whom the decided ones named
 */
public record LaneCases(
    int ordinal,
    @Nullable CaseUpdate open,
    boolean written,
    long writtenAt,
    long decidedAt,
    Set<String> decidedPolicies,
    List<AccountId> decidedMembers) {
  static final LaneCases NONE = new LaneCases(0, null, true, 0, 0, Set.of(), List.of());

  /** Beyond this many decided members the earliest are forgotten. */
  private static final int MOST_DECIDED = 5 * CaseUpdate.MAX_MEMBERS;

  public LaneCases {
    decidedPolicies = Set.copyOf(decidedPolicies);
    decidedMembers = List.copyOf(decidedMembers);
  }

  LaneCases grown(CaseUpdate next) {
    return new LaneCases(
        next.ordinal(), next, false, writtenAt, decidedAt, decidedPolicies, decidedMembers);
  }

  LaneCases sent(CaseUpdate asWritten, long at) {
    return new LaneCases(ordinal, asWritten, true, at, decidedAt, decidedPolicies, decidedMembers);
  }

  /** The open case is full: it waits for its ruling, and the next report opens a further one. */
  LaneCases setAside() {
    return new LaneCases(
        ordinal, null, true, writtenAt, decidedAt, decidedPolicies, decidedMembers);
  }

  LaneCases decided(int decidedOrdinal, Instant at) {
    Set<String> policies =
        open == null
            ? decidedPolicies
            : open.reasons().stream()
                .map(CaseReason::policy)
                .map(Object::toString)
                .collect(Collectors.toSet());
    int latest = Math.max(ordinal, decidedOrdinal);
    long decided = at.toEpochMilli();
    return new LaneCases(latest, null, true, writtenAt, decided, policies, membersWith(open));
  }

  /** Whether a flag would only repeat what people have just ruled on. */
  boolean settled(Flag flag, long quietMillis) {
    boolean quiet =
        open == null
            && flag.report() == null
            && flag.verdict().decidedAt().toEpochMilli() < decidedAt + quietMillis;
    return quiet && (flag.isGrouped() ? isDecidedMember(flag) : isDecidedGround(flag));
  }

  /** What a campaign goes on with was ruled on for those it named, whatever finds it. */
  private boolean isDecidedMember(Flag flag) {
    return decidedMembers.contains(flag.verdict().account());
  }

  private boolean isDecidedGround(Flag flag) {
    return flag.accusing().stream()
        .allMatch(result -> decidedPolicies.contains(result.policy().toString()));
  }

  private List<AccountId> membersWith(@Nullable CaseUpdate decided) {
    if (decided == null) {
      return decidedMembers;
    }
    List<AccountId> all =
        Stream.concat(decidedMembers.stream(), decided.members().stream()).distinct().toList();
    return all.subList(Math.max(0, all.size() - MOST_DECIDED), all.size());
  }
}
