package io.parapet.stream.campaign;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.decision.Decision;
import java.util.Optional;

/**
 * What a person found of a campaign.
 *
 * @param upheld it is abuse; if not, it is nothing of the kind
 */
public record CampaignRuled(String platform, String campaign, boolean upheld) {
  /** Empty for a decision about something else, or one that does not end the case. */
  public static Optional<CampaignRuled> of(Decision decision) {
    return CaseGroup.isCampaign(decision.accused()) && decision.closes()
        ? Optional.of(
            new CampaignRuled(
                decision.platform().value(),
                CaseGroup.campaignOf(decision.accused()),
                decision.against()))
        : Optional.empty();
  }

  /** As a sighting of the campaign is keyed. */
  public String key() {
    return platform + '/' + campaign;
  }
}
