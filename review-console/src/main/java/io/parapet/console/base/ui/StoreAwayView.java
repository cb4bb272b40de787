package io.parapet.console.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.parapet.console.store.StoreUnavailable;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** In place of a page that cannot be shown while Elasticsearch is away. */
@ParentLayout(MainLayout.class)
@PermitAll
public class StoreAwayView extends Main implements HasErrorParameter<StoreUnavailable> {
  private static final long serialVersionUID = 1;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<StoreUnavailable> error) {
    Div banner = new Div(getTranslation("error.store"));
    banner.addClassNames("banner", "warning");
    banner.getElement().setAttribute("role", "status");
    add(banner);
    return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }
}
