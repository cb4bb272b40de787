package io.parapet.console.base.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import jakarta.annotation.security.PermitAll;

/** Leads everybody to where their work is. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Main implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient CurrentStaff current;

  public HomeView(CurrentStaff current) {
    this.current = current;
    add(new H1("Parapet"), new Paragraph(getTranslation("home.nothing")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Staff staff = current.get();
    if (staff.may(Permission.REVIEW)) {
      event.forwardTo("queue");
    } else if (staff.may(Permission.AUDIT)) {
      event.forwardTo("audit");
    } else if (staff.may(Permission.POLICIES)) {
      event.forwardTo("policies");
    }
  }
}
