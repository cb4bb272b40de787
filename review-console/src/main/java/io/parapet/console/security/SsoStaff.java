package io.parapet.console.security;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person whom an identity provider vouches for, with what it says of them. */
record SsoStaff(Staff staff, OidcUser vouched) implements OidcUser, Person {
  private static final long serialVersionUID = 1;

  @Override
  public Map<String, Object> getClaims() {
    return vouched.getClaims();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return vouched.getUserInfo();
  }

  @Override
  public OidcIdToken getIdToken() {
    return vouched.getIdToken();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return vouched.getAttributes();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return staff.getAuthorities();
  }

  @Override
  public String getName() {
    return staff.name();
  }
}
