package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.WorkRefused;
import java.util.Locale;

/** A short word at the edge of the screen. */
public final class Toast {
  private static final int MILLIS = 6_000;

  private Toast() {}

  public static void warn(String text) {
    Notification toast = say(text);
    toast.addThemeVariants(NotificationVariant.LUMO_WARNING);
  }

  private static Notification say(String text) {
    return Notification.show(text, MILLIS, Notification.Position.BOTTOM_CENTER);
  }

  /**
   * Does something and says so, or why not.
   *
   * @param done key of what is said then
   * @return whether it was done
   */
  public static boolean after(Component reader, String done, Runnable deed) {
    try {
      deed.run();
      var unused = say(reader.getTranslation(done));
      return true;
    } catch (WorkRefused refused) {
      warn(reader.getTranslation("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      warn(reader.getTranslation("error.store"));
    }
    return false;
  }
}
