package io.parapet.console.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Lets a login through to the real check unless its name has to wait. */
final class ThrottledLogin implements AuthenticationProvider {
  private final AuthenticationProvider check;
  private final LoginThrottle throttle;

  ThrottledLogin(AuthenticationProvider check, LoginThrottle throttle) {
    this.check = check;
    this.throttle = throttle;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication login) {
    String name = login.getName();
    if (throttle.mustWait(name)) {
      throw new LockedException("too many failed logins, try again later");
    }
    try {
      Authentication known = check.authenticate(login);
      throttle.succeeded(name);
      return known;
    } catch (AuthenticationException wrong) {
      throttle.failed(name);
      throw wrong;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return check.supports(kind);
  }
}
