package io.parapet.console.retention;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose cases, verdicts and key must stay, whatever their time.
 *
 * @param reason file number of the court or authority, or why
 * @param by pseudonym of who placed it
 * @param liftedAt null while it stands
 */
public record LegalHold(
    String holdId,
    PlatformId platform,
    AccountId account,
    String reason,
    String by,
    Instant placedAt,
    @Nullable Instant liftedAt) {
  public LegalHold {
    Check.present(holdId, "holdId");
    Check.present(platform, "platform");
    Check.present(account, "account");
    Check.present(reason, "reason");
    Check.present(by, "by");
    Check.present(placedAt, "placedAt");
  }

  public boolean stands() {
    return liftedAt == null;
  }

  public boolean isAbout(PlatformId onPlatform, AccountId whom) {
    return platform.equals(onPlatform) && account.equals(whom);
  }

  LegalHold lifted(Instant at) {
    return new LegalHold(holdId, platform, account, reason, by, placedAt, at);
  }
}
