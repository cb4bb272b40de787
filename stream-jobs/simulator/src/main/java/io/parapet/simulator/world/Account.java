package io.parapet.simulator.world;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.SenderProfile;
import io.parapet.policies.event.WhoMayMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.simulator.kind.Kind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of the simulated world.
 *
 * @param number its place in the world, from 0
 * @param kind what it truly is; no event tells
 * @param team which accounts of its kind act with it
 * @param utcOffset hours its holder's clock is ahead of UTC
 * @param made when the account was made
 * @param resemblance how much its handle looks like a protected one; null when not measured
 */
public record Account(
    int number,
    AccountId id,
    Kind kind,
    int team,
    Platform platform,
    AgeBand age,
    Language language,
    int utcOffset,
    Instant made,
    AccountKind declares,
    boolean automated,
    boolean verified,
    @Nullable Double resemblance,
    WhoMayMessage whoMayMessage,
    Temper temper) {
  /** Hour of the day by its holder's clock, 0 to 23. */
  public int localHour(Instant at) {
    return (int) Math.floorMod(at.getEpochSecond() / 3600 + utcOffset, 24L);
  }

  public boolean minor() {
    return age.minor();
  }

  /** The same under another id. */
  Account named(AccountId newId) {
    return new Account(
        number,
        newId,
        kind,
        team,
        platform,
        age,
        language,
        utcOffset,
        made,
        declares,
        automated,
        verified,
        resemblance,
        whoMayMessage,
        temper);
  }

  /** What the platform tells of it as a sender. */
  public SenderProfile profile(Instant at) {
    Duration accountAge = Duration.ofHours(Math.max(0, Duration.between(made, at).toHours()));
    return new SenderProfile(
        accountAge, declares, automated, automated ? true : null, verified, age, resemblance);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Account that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
