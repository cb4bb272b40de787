package io.parapet.console.security;

import io.parapet.policies.harm.Lane;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who works here.
 *
 * @param passwordHash as the password encoder writes it
 * @param cleared may see cases of child exploitation
 * @param skills what routing rules may ask for, such as {@code german}
 */
public record Staff(
    String name, String passwordHash, Role role, boolean cleared, Set<String> skills)
    implements UserDetails, Person {
  private static final long serialVersionUID = 1;

  public Staff {
    skills = Set.copyOf(skills);
  }

  @Override
  public Staff staff() {
    return this;
  }

  public boolean may(Permission permission) {
    return role.may(permission);
  }

  /** The lanes whose cases this person may see. */
  public Set<Lane> lanes() {
    return cleared
        ? EnumSet.allOf(Lane.class)
        : EnumSet.complementOf(EnumSet.of(Lane.CHILD_EXPLOITATION));
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
