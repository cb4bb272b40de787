package io.parapet.console.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The identity providers people come in through. One is asked for its addresses when they are
 * needed and not when the console starts, so that one that is down keeps out only its own people.
 */
final class IdentityProviders implements ClientRegistrationRepository {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityProviders.class);

  private final OAuth2ClientProperties properties;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

  IdentityProviders(OAuth2ClientProperties properties) {
    this.properties = properties;
  }

  /** Looks for all of them, so that the log says early which is down. */
  void start() {
    var unused = Thread.ofVirtual().start(() -> names().keySet().forEach(this::answers));
  }

  /** How each is called, by its id. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    properties.getRegistration().forEach((id, settings) -> names.put(id, name(id, settings)));
    return names;
  }

  private static String name(String id, Registration settings) {
    return settings.getClientName() == null ? id : settings.getClientName();
  }

  /** Whether somebody can come in through it now. */
  boolean answers(String id) {
    try {
      return findByRegistrationId(id) != null;
    } catch (IllegalArgumentException | IllegalStateException away) {
      LOG.warn("identity provider {} lets nobody in for now: {}", id, away.getMessage());
      return false;
    }
  }

  /**
   * Asks the provider, unless it has answered before.
   *
   * @throws IllegalArgumentException if it does not answer
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    ClientRegistration before = known.get(id);
    if (before != null || !properties.getRegistration().containsKey(id)) {
      return before;
    }
    ClientRegistration found = ask(id);
    known.put(id, found);
    return found;
  }

  private ClientRegistration ask(String id) {
    OAuth2ClientProperties one = new OAuth2ClientProperties();
    one.getProvider().putAll(properties.getProvider());
    one.getRegistration().put(id, properties.getRegistration().get(id));
    ClientRegistration found =
        new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
    if (found == null) {
      throw new IllegalStateException("its settings are not complete");
    }
    return found;
  }
}
