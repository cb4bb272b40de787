package io.parapet.console.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which role may do what, as the code has it. */
@Route(value = "permissions", layout = MainLayout.class)
@RolesAllowed({"AUDITOR", "ADMIN"})
public class PermissionsView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);

  public PermissionsView() {
    Div heading = new Div(new H1(words.say("permissions.title")));
    heading.addClassName("heading");
    Table table = new Table(words.say("permissions.title"), "", headings());
    for (Permission permission : Permission.values()) {
      table.row(row(permission));
    }
    Paragraph cleared = new Paragraph(words.say("permissions.cleared"));
    cleared.addClassName("quiet");
    add(heading, table, cleared);
  }

  private List<String> headings() {
    return Stream.concat(
            Stream.of(words.say("permissions.permission")),
            Arrays.stream(Role.values()).map(role -> words.say("role." + role.login())))
        .toList();
  }

  private String[] row(Permission permission) {
    return Stream.concat(
            Stream.of(words.say("permission." + permission.name().toLowerCase(Locale.ROOT))),
            Arrays.stream(Role.values())
                .map(role -> words.say(role.may(permission) ? "yes" : "permissions.not")))
        .toArray(String[]::new);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("permissions.title") + " · Parapet";
  }
}
