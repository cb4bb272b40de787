package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PolicyId;

/**
 * Statement of reasons to the account concerned (Digital Services Act, article 17). It never
 * identifies or implies a reporter, and gives no threshold.
 *
 * @param policy the ground
 * @param text what happened and why, in the reader's words
 * @param category category of the EU transparency database
 * @param automatedDetection a program found it
 * @param automatedDecision a program decided it
 * @param redress how to appeal
 */
public record Notice(
    PolicyId policy,
    String text,
    String category,
    boolean automatedDetection,
    boolean automatedDecision,
    String redress) {
  public Notice {
    Check.present(policy, "policy");
    Check.present(text, "text");
    Check.present(category, "category");
    Check.present(redress, "redress");
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
  }
}
