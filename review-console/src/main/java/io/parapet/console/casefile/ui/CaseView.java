package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One case on one screen: why it is here, the evidence, and the ruling. */
@Route(value = "case/:caseId", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class CaseView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient QueueService queue;
  private final transient DecisionDesk desk;
  private final transient CaseFiles files;
  private final transient Staff staff;
  private transient @Nullable StoredCase shown;
  private @Nullable Evidence evidence;
  private @Nullable RulingPanel panel;

  public CaseView(QueueService queue, DecisionDesk desk, CaseFiles files, CurrentStaff current) {
    this.queue = queue;
    this.desk = desk;
    this.files = files;
    staff = current.get();
    addClassName("case");
    Keys keys = new Keys(this);
    keys.on("r", this::reveal).on("n", this::next).on("escape", this::back);
    keys.on("ctrl+enter", this::decide);
    for (int number = 1; number <= 9; number++) {
      int choice = number;
      keys.on(Integer.toString(number), () -> choose(choice));
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CaseId id = new CaseId(event.getRouteParameters().get("caseId").orElse("none"));
    removeAll();
    try {
      open(id);
    } catch (WorkRefused refused) {
      add(Banner.of(this, refused));
    } catch (StoreUnavailable away) {
      add(Banner.warning(getTranslation("error.store")));
    }
  }

  private void open(CaseId id) {
    StoredCase found = claimedOrSeen(id);
    shown = found;
    boolean mine = staff.name().equals(found.work().claimedBy());
    Evidence left = new Evidence(found, files, this::reveal);
    evidence = left;
    Div right = new Div();
    right.addClassName("ruling");
    if (mine) {
      RulingPanel ruling =
          new RulingPanel(found, desk.options(staff, found), this::decide, this::back);
      panel = ruling;
      right.add(ruling);
    } else {
      panel = null;
      right.add(Banner.of(this, found));
    }
    add(new CaseHeader(found), left, right);
  }

  /** Who opens a free case takes it; somebody else's can be looked at. */
  private StoredCase claimedOrSeen(CaseId id) {
    try {
      return queue.claim(staff, id);
    } catch (WorkRefused refused) {
      if (refused.why() == WorkRefused.Why.UNKNOWN
          || refused.why() == WorkRefused.Why.NOT_ALLOWED) {
        throw refused;
      }
      return queue.visible(staff, id);
    }
  }

  private void reveal() {
    StoredCase about = shown;
    Evidence where = evidence;
    if (about == null || where == null || panel == null || !where.sealed()) {
      return;
    }
    try {
      where.show(files.reveal(staff, about));
    } catch (StoreUnavailable away) {
      Toast.warn(getTranslation("error.audit"));
    }
  }

  private void decide() {
    StoredCase about = shown;
    RulingPanel ruling = panel;
    if (about == null || ruling == null) {
      return;
    }
    ruling.request().ifPresent(request -> decide(about, request));
  }

  private void decide(StoredCase about, RulingRequest request) {
    try {
      StoredCase decided = desk.decide(staff, about, request);
      new UndoToast(decided, desk, staff).open();
      next();
    } catch (WorkRefused refused) {
      Toast.warn(getTranslation("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      Toast.warn(getTranslation("error.store.kept"));
    }
  }

  private void next() {
    try {
      queue
          .next(staff, QueueFilter.ALL)
          .ifPresentOrElse(found -> go("case/" + found.id()), () -> go("queue"));
    } catch (StoreUnavailable away) {
      go("queue");
    }
  }

  private void back() {
    StoredCase about = shown;
    if (about != null && panel != null) {
      try {
        desk.release(staff, about);
      } catch (WorkRefused | StoreUnavailable lost) {
        // Then the lease ends by itself.
      }
    }
    go("queue");
  }

  private void go(String where) {
    getUI().ifPresent(ui -> ui.navigate(where));
  }

  private void choose(int number) {
    if (panel != null) {
      panel.choose(number);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("case.title") + " · Parapet";
  }
}
