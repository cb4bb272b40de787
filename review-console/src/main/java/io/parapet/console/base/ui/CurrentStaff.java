package io.parapet.console.base.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import io.parapet.console.security.Person;
import io.parapet.console.security.Staff;
import org.springframework.stereotype.Component;

/** Who is logged in. */
@Component
public class CurrentStaff {
  private final AuthenticationContext context;

  CurrentStaff(AuthenticationContext context) {
    this.context = context;
  }

  /**
   * The person in front of the screen.
   *
   * @throws IllegalStateException if nobody is logged in
   */
  public Staff get() {
    return context
        .getAuthenticatedUser(Person.class)
        .map(Person::staff)
        .orElseThrow(() -> new IllegalStateException("nobody is logged in"));
  }

  void logout() {
    context.logout();
  }
}
