package io.parapet.policies.policy;

/**
 * Why a policy is there and what to do when it fires.
 *
 * @param rationale why it exists and what it must not hit
 * @param reference the standard, law or study behind it
 * @param runbook what a moderator checks, step by step
 */
public record Documentation(String rationale, String reference, String runbook) {}
