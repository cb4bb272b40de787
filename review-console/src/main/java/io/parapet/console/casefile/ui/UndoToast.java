package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.parapet.console.base.ui.Kbd;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import java.time.Duration;
import java.util.Locale;

/** Says what was decided, and takes it back as long as that is possible. */
final class UndoToast {
  private static final Duration AT_LEAST = Duration.ofSeconds(4);

  private final StoredCase about;
  private final String said;
  private final Duration window;
  private final Runnable undo;
  private final Notification toast = new Notification();

  private UndoToast(StoredCase about, String said, Duration window, Runnable undo) {
    this.about = about;
    this.said = said;
    this.window = window;
    this.undo = undo;
  }

  /** Of what was really ruled. */
  static UndoToast of(DecisionDesk desk, Staff staff, StoredCase decided) {
    boolean closed = decided.work().decision() != null;
    String otherwise = decided.work().proposed() ? "toast.proposed" : "toast.passed";
    return new UndoToast(
        decided,
        closed ? "toast.decided" : otherwise,
        closed ? desk.undoWindow(decided) : Duration.ZERO,
        () -> desk.undo(staff, decided.id()));
  }

  /** Of what was ruled without effect, looking the same. */
  static UndoToast of(DecisionDesk desk, StoredCase about, RulingOption option, Runnable undo) {
    boolean passed = option.ruling() == Ruling.ESCALATE;
    boolean closed = !passed && !desk.needsSecond(option);
    String otherwise = passed ? "toast.passed" : "toast.proposed";
    return new UndoToast(
        about,
        closed ? "toast.decided" : otherwise,
        closed ? desk.undoWindow(about) : Duration.ZERO,
        undo);
  }

  void open() {
    Div line = new Div(new Span(toast.getTranslation(said)));
    line.addClassName("toast");
    if (!window.isZero()) {
      line.add(undo(line));
    }
    toast.add(line);
    toast.setPosition(Notification.Position.BOTTOM_START);
    toast.setDuration((int) Math.max(window.toMillis(), AT_LEAST.toMillis()));
    toast.open();
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
      undo.run();
      page.navigate("case/" + about.id());
    } catch (WorkRefused refused) {
      String why = refused.why().name().toLowerCase(Locale.ROOT);
      Toast.warn(toast.getTranslation("refused." + why));
    } catch (StoreUnavailable away) {
      Toast.warn(toast.getTranslation("error.store"));
    }
  }
}
