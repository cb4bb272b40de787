package io.parapet.console.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.parapet.console.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in words what went wrong on a page and nobody there expected; what was typed stays. */
@Component
class Mishaps implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(started -> started.getSession().setErrorHandler(Mishaps::say));
  }

  private static void say(ErrorEvent mishap) {
    boolean away = mishap.getThrowable() instanceof StoreUnavailable;
    if (!away) {
      LOG.error("a page failed", mishap.getThrowable());
    }
    UI page = UI.getCurrent();
    if (page != null) {
      Toast.warn(page.getTranslation(away ? "error.store.kept" : "error.unexpected"));
    }
  }
}
