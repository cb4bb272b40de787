package io.parapet.console.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.audit.AuditEntry;
import io.parapet.console.audit.AuditTrail;
import io.parapet.console.base.ui.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** The latest deeds, and whether the whole trail holds. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({"AUDITOR", "ADMIN"})
public class AuditView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final int LATEST = 200;

  private final transient AuditTrail trail;
  private final Span result = new Span();

  public AuditView(AuditTrail trail) {
    this.trail = trail;
    addClassName("audit");
    Button verify = new Button(getTranslation("audit.verify"), event -> verify());
    result.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(getTranslation("audit.title")), result, verify);
    heading.addClassName("heading");
    add(heading, grid());
  }

  private Grid<AuditEntry> grid() {
    Grid<AuditEntry> grid = new Grid<>();
    grid.addColumn(AuditEntry::sequence).setHeader("#").setAutoWidth(true);
    grid.addColumn(AuditEntry::at).setHeader(getTranslation("audit.at")).setAutoWidth(true);
    grid.addColumn(AuditEntry::by).setHeader(getTranslation("audit.by"));
    grid.addColumn(this::deed).setHeader(getTranslation("audit.deed"));
    grid.addColumn(AuditEntry::caseId).setHeader(getTranslation("audit.case"));
    grid.addColumn(AuditEntry::purpose).setHeader(getTranslation("audit.purpose"));
    grid.setItems(trail.latest(LATEST));
    return grid;
  }

  private String deed(AuditEntry entry) {
    return getTranslation("deed." + entry.deed().name().toLowerCase(Locale.ROOT));
  }

  private void verify() {
    long broken = trail.firstBroken();
    result.setText(
        broken == 0 ? getTranslation("audit.holds") : getTranslation("audit.broken", broken));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("audit.title") + " · Parapet";
  }
}
