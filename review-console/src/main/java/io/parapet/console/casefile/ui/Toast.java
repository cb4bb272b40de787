package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word at the edge of the screen. */
public final class Toast {
  private static final int MILLIS = 6_000;

  private Toast() {}

  public static void warn(String text) {
    Notification toast = Notification.show(text, MILLIS, Notification.Position.BOTTOM_CENTER);
    toast.addThemeVariants(NotificationVariant.LUMO_WARNING);
  }
}
