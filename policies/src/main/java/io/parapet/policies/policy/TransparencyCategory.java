package io.parapet.policies.policy;

/**
 * Category of a statement of reasons in the transparency database of the European Union (Regulation
 * (EU) 2022/2065, article 24(5)). {@link #key} is the name used there.
 */
public enum TransparencyCategory {
  CONSUMER_INFORMATION,
  CYBER_VIOLENCE,
  CYBER_VIOLENCE_AGAINST_WOMEN,
  DATA_PROTECTION_AND_PRIVACY_VIOLATIONS,
  ILLEGAL_OR_HARMFUL_SPEECH,
  NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS,
  OTHER_VIOLATION_TC,
  PROTECTION_OF_MINORS,
  RISK_FOR_PUBLIC_SECURITY,
  SCAMS_AND_FRAUD,
  SELF_HARM,
  VIOLENCE;

  public String key() {
    return "STATEMENT_CATEGORY_" + name();
  }
}
