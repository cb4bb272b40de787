package io.parapet.simulator.world;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.WhoMayMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Ids;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what is known of one account. Its id tells nothing of its kind. */
final class Census {
  private static final List<Language> LANGUAGES =
      List.of(
          Language.EN,
          Language.EN,
          Language.EN,
          Language.EN,
          Language.DE,
          Language.DE,
          Language.PT,
          Language.PT);

  private final Settings settings;
  private final long seed;
  private final Instant start;
  private final Chance chance;

  Census(Settings settings, long seed, Instant start, Chance chance) {
    this.settings = settings;
    this.seed = seed;
    this.start = start;
    this.chance = chance;
  }

  Account account(int number, Kind kind, int team, Platform platform) {
    Language language = chance.of(LANGUAGES);
    return new Account(
        number,
        new AccountId("u" + Ids.derive("simulated account", seed + "/" + number).substring(0, 12)),
        kind,
        team,
        platform,
        age(kind, platform),
        language,
        chance.of(language.utcOffsets()),
        made(kind),
        declares(kind),
        kind == Kind.SUPPORT_BOT,
        chance.hits(verified(kind)),
        resemblance(kind),
        whoMayMessage(),
        temper(kind));
  }

  private AgeBand age(Kind kind, Platform platform) {
    return switch (kind) {
      case UNDERAGE_SENDER -> tooYoung(platform);
      case BYSTANDER, FRIEND, GROUP_MEMBER, WARNING_FORWARDER -> ofPublic(platform);
      case FAMILY_MEMBER -> chance.hits(0.3) ? teen(platform) : AgeBand.ADULT;
      case PERSON_IN_DISTRESS -> chance.hits(0.4) ? teen(platform) : AgeBand.ADULT;
      default -> chance.hits(0.05) ? AgeBand.UNKNOWN : AgeBand.ADULT;
    };
  }

  private AgeBand tooYoung(Platform platform) {
    boolean higherLimit = platform.settings().minimumAge() > 13;
    return higherLimit && chance.hits(0.8) ? AgeBand.FROM_13_TO_15 : AgeBand.UNDER_13;
  }

  private AgeBand ofPublic(Platform platform) {
    if (chance.hits(platform.settings().minors())) {
      return teen(platform);
    }
    return chance.hits(0.08) ? AgeBand.UNKNOWN : AgeBand.ADULT;
  }

  private AgeBand teen(Platform platform) {
    boolean younger = platform.settings().minimumAge() <= 13 && chance.hits(0.5);
    return younger ? AgeBand.FROM_13_TO_15 : AgeBand.FROM_16_TO_17;
  }

  private Instant made(Kind kind) {
    double days = chance.around(settings.of(kind).accountDays(), 0.9);
    return start.minus(Duration.ofHours((long) (24 * Math.clamp(days, 0.1, 6_000))));
  }

  private AccountKind declares(Kind kind) {
    return switch (kind) {
      case PROMOTING_BUSINESS, FEEDBACK_REQUESTER, COMPLAINT_RESPONDER, FUNDRAISER ->
          AccountKind.BUSINESS;
      case SUPPORT_BOT -> AccountKind.AUTOMATED;
      case EVENT_INVITER, INFLUENCER_OUTREACH, LEAD_GENERATOR -> business(0.4);
      case BULK_SPAMMER, SLOW_SPAMMER, HIJACKED_ACCOUNT -> business(0.15);
      default -> AccountKind.PERSON;
    };
  }

  private AccountKind business(double share) {
    return chance.hits(share) ? AccountKind.BUSINESS : AccountKind.PERSON;
  }

  private static double verified(Kind kind) {
    return switch (kind) {
      case PROMOTING_BUSINESS, COMPLAINT_RESPONDER, SUPPORT_BOT -> 0.5;
      case FEEDBACK_REQUESTER, EVENT_INVITER, FUNDRAISER, RECRUITER -> 0.3;
      case BULK_SPAMMER, IMPERSONATOR, UNDERAGE_SENDER -> 0;
      default -> 0.03;
    };
  }

  /** A few names look alike by accident; not every platform measures it. */
  private @Nullable Double resemblance(Kind kind) {
    boolean copies = kind == Kind.IMPERSONATOR;
    if (chance.hits(copies ? 0.15 : 0.6)) {
      return null;
    }
    double value = copies ? 0.7 + 0.3 * chance.share() : StrictMath.pow(chance.share(), 6);
    return Math.round(value * 100) / 100.0;
  }

  private WhoMayMessage whoMayMessage() {
    double share = chance.share();
    return share < 0.72
        ? WhoMayMessage.EVERYONE
        : share < 0.97 ? WhoMayMessage.FOLLOWED : WhoMayMessage.NO_ONE;
  }

  private Temper temper(Kind kind) {
    return new Temper(
        chance.around(1.0, settings.of(kind).spread()),
        chance.around(1.0, settings.habits().charmSpread()));
  }
}
