package io.parapet.console;

import io.parapet.console.security.Role;
import io.parapet.console.security.Staff;

/** People to work with in tests. */
public final class TestStaff {
  private TestStaff() {}

  public static Staff moderator(String name) {
    return new Staff(name, "", Role.MODERATOR, false);
  }

  public static Staff senior(String name) {
    return new Staff(name, "", Role.SENIOR, true);
  }

  public static Staff auditor(String name) {
    return new Staff(name, "", Role.AUDITOR, false);
  }
}
