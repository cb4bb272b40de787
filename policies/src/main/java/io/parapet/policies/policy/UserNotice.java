package io.parapet.policies.policy;

/** What a person hears when this policy restricts them, in plain words, without the threshold. */
public record UserNotice(String text) {}
