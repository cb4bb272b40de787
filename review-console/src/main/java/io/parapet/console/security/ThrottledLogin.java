package io.parapet.console.security;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets a login through to the real check unless its name, or its address, has to wait. */
final class ThrottledLogin implements AuthenticationProvider {
  private static final int FAILURES_OF_A_NAME = 5;

  /** Many people may share an address; who tries one password on many names is still slowed. */
  private static final int FAILURES_OF_AN_ADDRESS = 50;

  private final AuthenticationProvider check;
  private final LoginThrottle names;
  private final LoginThrottle addresses;

  ThrottledLogin(AuthenticationProvider check, Clock clock) {
    this.check = check;
    names = new LoginThrottle(clock, FAILURES_OF_A_NAME);
    addresses = new LoginThrottle(clock, FAILURES_OF_AN_ADDRESS);
  }

  @Override
  public @Nullable Authentication authenticate(Authentication login) {
    String name = login.getName();
    String address = address(login);
    if (names.mustWait(name) || addresses.mustWait(address)) {
      throw new LockedException("too many failed logins, try again later");
    }
    try {
      Authentication known = check.authenticate(login);
      names.succeeded(name);
      return known;
    } catch (AuthenticationException wrong) {
      names.failed(name);
      addresses.failed(address);
      throw wrong;
    }
  }

  private static String address(Authentication login) {
    return login.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> kind) {
    return check.supports(kind);
  }
}
