package io.parapet.console.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.parapet.console.security.SsoPeople;

/** The door for people. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final LoginForm form = new LoginForm();
  private final Paragraph refused = new Paragraph();

  public LoginView(SsoPeople sso) {
    addClassName("login");
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words());
    Div card = new Div(new H1("Parapet"), new Paragraph(getTranslation("login.intro")), form);
    card.addClassName("card");
    sso.providers().forEach((address, name) -> card.add(link(address, name)));
    refused.addClassNames("banner", "warning");
    refused.getElement().setAttribute("role", "alert");
    refused.setVisible(false);
    card.add(refused);
    add(card);
  }

  /** Leaves the application, so that the router must not take it. */
  private Anchor link(String address, String name) {
    Anchor link = new Anchor(address, getTranslation("login.with", name));
    link.setRouterIgnore(true);
    link.addClassName("provider");
    return link;
  }

  private LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    LoginI18n.Form labels = words.getForm();
    labels.setTitle(getTranslation("login.title"));
    labels.setUsername(getTranslation("login.name"));
    labels.setPassword(getTranslation("login.password"));
    labels.setSubmit(getTranslation("login.submit"));
    words.getErrorMessage().setTitle(getTranslation("login.failed"));
    words.getErrorMessage().setMessage(getTranslation("login.failed.detail"));
    return words;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters().getParameters();
    form.setError(asked.containsKey("error"));
    boolean away = asked.containsKey("away");
    refused.setText(getTranslation(away ? "login.sso.away" : "login.sso.refused"));
    refused.setVisible(away || asked.containsKey("sso"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("login.title") + " · Parapet";
  }
}
