package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.parapet.console.base.ui.Kbd;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import java.time.Duration;
import java.util.Locale;

/** Says what was decided, and takes it back as long as that is possible. */
final class UndoToast {
  private static final Duration AT_LEAST = Duration.ofSeconds(4);

  private final StoredCase decided;
  private final DecisionDesk desk;
  private final Staff staff;
  private final Notification toast = new Notification();

  UndoToast(StoredCase decided, DecisionDesk desk, Staff staff) {
    this.decided = decided;
    this.desk = desk;
    this.staff = staff;
  }

  void open() {
    Duration window = desk.undoWindow(decided);
    boolean closed = decided.work().decision() != null;
    Div line = new Div(new Span(toast.getTranslation(said(closed))));
    line.addClassName("toast");
    if (closed && !window.isZero()) {
      line.add(undo(line));
    }
    toast.add(line);
    toast.setPosition(Notification.Position.BOTTOM_START);
    toast.setDuration((int) Math.max(window.toMillis(), AT_LEAST.toMillis()));
    toast.open();
  }

  private String said(boolean closed) {
    if (closed) {
      return "toast.decided";
    }
    return decided.work().proposed() ? "toast.proposed" : "toast.passed";
  }

  private Button undo(Div line) {
    Button button = new Button(toast.getTranslation("toast.undo"), event -> takeBack());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setSuffixComponent(Kbd.of("u"));
    new Keys(line).on("u", this::takeBack);
    return button;
  }

  private void takeBack() {
    UI page = UI.getCurrent();
    toast.close();
    try {
      desk.undo(staff, decided.id());
      page.navigate("case/" + decided.id());
    } catch (WorkRefused refused) {
      String why = refused.why().name().toLowerCase(Locale.ROOT);
      Toast.warn(toast.getTranslation("refused." + why));
    } catch (StoreUnavailable away) {
      Toast.warn(toast.getTranslation("error.store"));
    }
  }
}
