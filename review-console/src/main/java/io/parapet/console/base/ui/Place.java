package io.parapet.console.base.ui;

import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The views one can go to, in the order of the menu, each with what it takes to see it. */
public enum Place {
  QUEUE(Permission.REVIEW),
  APPEALS(Permission.APPEALS),
  REVIEWS(Permission.REVIEW),
  SEARCH(Permission.REVIEW),
  BATCH(Permission.BULK),
  ROUTING(Permission.ROUTING),
  WELLNESS(Permission.REVIEW),
  POLICIES(Permission.POLICIES),
  AUTOMATION(Permission.AUTOMATION),
  INSIGHT(Permission.INSIGHT),
  AUDIT(Permission.AUDIT),
  PERMISSIONS(Permission.AUDIT),
  RETENTION(Permission.RETENTION);

  private final Permission permission;

  Place(Permission permission) {
    this.permission = permission;
  }

  static List<Place> of(Staff staff) {
    return Arrays.stream(values()).filter(place -> staff.may(place.permission)).toList();
  }

  String route() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key of its name in the message catalogues. */
  String title() {
    return route() + ".title";
  }
}
