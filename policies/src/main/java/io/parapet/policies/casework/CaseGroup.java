package io.parapet.policies.casework;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Ids;
import io.parapet.policies.id.PlatformId;

/**
 * Names what a case is about when it is about several accounts together. The name stands where a
 * single account's would, so that such a case opens, grows and closes as any other.
 */
public final class CaseGroup {
  private static final String CAMPAIGN = "campaign:";
  private static final String REPORTS = "reports-by:";

  private CaseGroup() {}

  /** The members of a campaign. */
  public static AccountId campaign(String campaignId) {
    return new AccountId(CAMPAIGN + campaignId);
  }

  /** All whom one account reported without end. */
  public static AccountId reportsBy(PlatformId platform, AccountId reporter) {
    return new AccountId(REPORTS + Ids.derive("reports by", platform.value(), reporter.value()));
  }

  /** Whether it names a campaign rather than an account. */
  public static boolean isCampaign(AccountId accused) {
    return accused.value().startsWith(CAMPAIGN);
  }

  /** The campaign it names. */
  public static String campaignOf(AccountId accused) {
    return accused.value().substring(CAMPAIGN.length());
  }
}
