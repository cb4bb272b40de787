package io.parapet.console.automation.ui;

import com.vaadin.flow.component.Component;
import io.parapet.console.automation.AutomationDesk;
import io.parapet.console.base.ui.ReasonDialog;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.security.Staff;
import io.parapet.policies.id.PolicyId;

/** Asks why, and takes back all that a version of a policy did. */
public final class UndoPolicy {
  private UndoPolicy() {}

  public static void ask(
      Component asker, AutomationDesk desk, Staff staff, PolicyId policy, String version) {
    String name = policy + "@" + version;
    ReasonDialog.ask(
        asker.getTranslation("automation.undo"),
        asker.getTranslation("automation.undo.effect", name, desk.inForce(policy, version)),
        why -> {
          var unused =
              Toast.after(asker, "automation.said", () -> desk.undo(staff, policy, version, why));
        });
  }
}
