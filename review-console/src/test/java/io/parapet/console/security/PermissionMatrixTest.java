package io.parapet.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what, written out once more, so that a change is a change in two places. */
class PermissionMatrixTest {
  private static final Map<Permission, Set<Role>> MATRIX =
      Map.ofEntries(
          Map.entry(Permission.REVIEW, EnumSet.of(Role.MODERATOR, Role.SENIOR, Role.LEAD)),
          Map.entry(Permission.ESCALATED, EnumSet.of(Role.SENIOR, Role.LEAD)),
          Map.entry(Permission.APPEALS, EnumSet.of(Role.SENIOR, Role.LEAD)),
          Map.entry(Permission.CONFIRM, EnumSet.of(Role.SENIOR, Role.LEAD)),
          Map.entry(Permission.BULK, EnumSet.of(Role.SENIOR, Role.LEAD)),
          Map.entry(Permission.ROUTING, EnumSet.of(Role.LEAD)),
          Map.entry(Permission.REFER, EnumSet.of(Role.SENIOR)),
          Map.entry(Permission.POLICIES, EnumSet.of(Role.POLICY_AUTHOR, Role.LEAD, Role.ADMIN)),
          Map.entry(Permission.INSIGHT, EnumSet.of(Role.LEAD, Role.AUDITOR, Role.ADMIN)),
          Map.entry(Permission.AUDIT, EnumSet.of(Role.AUDITOR, Role.ADMIN)),
          Map.entry(Permission.AUTOMATION, EnumSet.of(Role.POLICY_AUTHOR, Role.LEAD, Role.ADMIN)),
          Map.entry(Permission.RETENTION, EnumSet.of(Role.ADMIN)));

  private static final Map<String, Permission> VIEWS =
      Map.ofEntries(
          Map.entry("queue", Permission.REVIEW),
          Map.entry("case/:caseId", Permission.REVIEW),
          Map.entry("reviews", Permission.REVIEW),
          Map.entry("review/:decisionId", Permission.REVIEW),
          Map.entry("calibration/:id", Permission.REVIEW),
          Map.entry("search", Permission.REVIEW),
          Map.entry("wellness", Permission.REVIEW),
          Map.entry("appeals", Permission.APPEALS),
          Map.entry("appeal/:appealId", Permission.APPEALS),
          Map.entry("batch", Permission.BULK),
          Map.entry("routing", Permission.ROUTING),
          Map.entry("policies", Permission.POLICIES),
          Map.entry("policy/:group/:name", Permission.POLICIES),
          Map.entry("automation", Permission.AUTOMATION),
          Map.entry("insight", Permission.INSIGHT),
          Map.entry("audit", Permission.AUDIT),
          Map.entry("permissions", Permission.AUDIT),
          Map.entry("retention", Permission.RETENTION));

  @Test
  void each_role_may_do_what_is_written_here_and_nothing_else() {
    for (Permission permission : Permission.values()) {
      assertThat(roles(permission)).as(permission.name()).isEqualTo(MATRIX.get(permission));
    }
  }

  @Test
  void each_view_opens_to_the_roles_that_have_its_permission() {
    Map<String, Set<Role>> found = new LinkedHashMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.parapet.console")
            .stream()
            .filter(type -> type.isAnnotatedWith(Route.class))
            .filter(type -> !type.isAnnotatedWith(AnonymousAllowed.class))
            .filter(type -> !type.isAnnotatedWith(PermitAll.class))
            .forEach(type -> found.put(route(type), allowed(type)));
    assertThat(found.keySet()).isEqualTo(VIEWS.keySet());
    found.forEach(
        (route, roles) -> assertThat(roles).as(route).isEqualTo(MATRIX.get(VIEWS.get(route))));
  }

  private static String route(JavaClass type) {
    return type.getAnnotationOfType(Route.class).value();
  }

  private static Set<Role> allowed(JavaClass type) {
    return Arrays.stream(type.getAnnotationOfType(RolesAllowed.class).value())
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  private static Set<Role> roles(Permission permission) {
    return Arrays.stream(Role.values())
        .filter(role -> role.may(permission))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
