package io.parapet.policies.event;

import io.parapet.policies.id.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the platform knows of the sender.
 *
 * @param accountAge since the account was made; null when not known
 * @param declaredAutomation the account says that a program writes for it
 * @param offersHuman a person can be reached instead of the program; null when not known
 * @param verified the platform has checked who it is; null when not known
 * @param handleResemblance how much the handle looks like a protected one, 0 to 1, by the
 *     platform's own measure; null when not measured
 */
public record SenderProfile(
    @Nullable Duration accountAge,
    AccountKind kind,
    boolean declaredAutomation,
    @Nullable Boolean offersHuman,
    @Nullable Boolean verified,
    AgeBand ageBand,
    @Nullable Double handleResemblance) {
  public SenderProfile {
    Check.present(kind, "senderProfile.kind");
    Check.present(ageBand, "senderProfile.ageBand");
    if (accountAge != null && accountAge.isNegative()) {
      throw new IllegalArgumentException("senderProfile.accountAge must not be negative");
    }
    if (handleResemblance != null && !(handleResemblance >= 0 && handleResemblance <= 1)) {
      throw new IllegalArgumentException("senderProfile.handleResemblance must be from 0 to 1");
    }
  }
}
