package io.parapet.console.audit;

import io.parapet.console.security.Person;
import io.parapet.console.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes down who logs in. Somebody who logs in has seen nothing yet, so they may while the audit
 * is away; whatever they open then is written down or stays closed.
 */
@Component
@Lazy(false)
class LoginRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(LoginRecorder.class);

  private final AuditLog audit;

  LoginRecorder(AuditLog audit) {
    this.audit = audit;
  }

  @EventListener
  void loggedIn(InteractiveAuthenticationSuccessEvent event) {
    if (event.getAuthentication().getPrincipal() instanceof Person person) {
      try {
        audit.record(person.staff(), Deed.LOGIN, null, "login");
      } catch (StoreUnavailable away) {
        LOG.warn("a login could not be written down: {}", away.getMessage());
      }
    }
  }
}
