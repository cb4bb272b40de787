package io.parapet.console;

import io.parapet.console.security.Role;
import io.parapet.console.security.Staff;
import java.util.Set;

/** People to work with in tests. */
public final class TestStaff {
  private TestStaff() {}

  public static Staff moderator(String name) {
    return new Staff(name, "", Role.MODERATOR, false, Set.of());
  }

  public static Staff senior(String name) {
    return new Staff(name, "", Role.SENIOR, true, Set.of());
  }

  public static Staff lead(String name) {
    return new Staff(name, "", Role.LEAD, false, Set.of());
  }

  public static Staff auditor(String name) {
    return new Staff(name, "", Role.AUDITOR, false, Set.of());
  }
}
