package io.parapet.console.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is there for, and so what they may do. */
public enum Role {
  MODERATOR(Permission.REVIEW),
  SENIOR(
      Permission.REVIEW,
      Permission.ESCALATED,
      Permission.APPEALS,
      Permission.CONFIRM,
      Permission.BULK,
      Permission.REFER),
  POLICY_AUTHOR(Permission.POLICIES, Permission.AUTOMATION),
  LEAD(
      Permission.REVIEW,
      Permission.ESCALATED,
      Permission.APPEALS,
      Permission.CONFIRM,
      Permission.BULK,
      Permission.ROUTING,
      Permission.POLICIES,
      Permission.AUTOMATION,
      Permission.INSIGHT),
  AUDITOR(Permission.AUDIT, Permission.INSIGHT),
  ADMIN(
      Permission.AUDIT,
      Permission.INSIGHT,
      Permission.POLICIES,
      Permission.AUTOMATION,
      Permission.RETENTION);

  private final Set<Permission> permissions;

  Role(Permission first, Permission... others) {
    permissions = EnumSet.of(first, others);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** The user name of the generated login, such as {@code policy-author}. */
  public String login() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
