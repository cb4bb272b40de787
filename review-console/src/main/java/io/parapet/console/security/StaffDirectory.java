package io.parapet.console.security;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local users: one for each role, with hashed passwords only; none where they are off. */
final class StaffDirectory implements UserDetailsService, Colleagues {
  private final Map<String, Staff> byName;

  StaffDirectory(Credentials credentials, PasswordEncoder encoder, boolean letIn) {
    byName =
        Arrays.stream(Role.values())
            .filter(role -> letIn && credentials.has(role))
            .map(role -> staff(role, credentials, encoder))
            .collect(Collectors.toUnmodifiableMap(Staff::name, Function.identity()));
  }

  private static Staff staff(Role role, Credentials credentials, PasswordEncoder encoder) {
    String hash = encoder.encode(credentials.password(role));
    return new Staff(
        role.login(),
        String.valueOf(hash),
        role,
        credentials.cleared(role),
        credentials.skills(role));
  }

  @Override
  public List<Staff> all() {
    return List.copyOf(byName.values());
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Staff staff = byName.get(name);
    if (staff == null) {
      throw new UsernameNotFoundException("no such user");
    }
    return staff;
  }
}
