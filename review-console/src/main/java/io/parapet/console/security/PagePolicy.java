package io.parapet.console.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page may load: everything comes from here. A script within the page runs only with the
 * number that this page's answer names and no other page has.
 *
 * <p>Two weaknesses remain, which Flow 25.2 documents as its own: its client compiles expressions
 * that the server sends ({@code unsafe-eval}), and its components write style elements ({@code
 * unsafe-inline} for styles alone).
 */
@Component
class PagePolicy implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private static final String HEADER = "Content-Security-Policy";
  private static final String REST =
      "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** For whatever is no page of the console: nothing inline at all. */
  static final String ELSEWHERE =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::allow);
  }

  private void allow(IndexHtmlResponse page) {
    String nonce = nonce();
    page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    page.getVaadinResponse()
        .setHeader(
            HEADER,
            "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'".formatted(nonce)
                + REST);
  }

  private String nonce() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
