package io.parapet.console.security;

import io.parapet.console.ConsoleSettings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * People who come in through an identity provider. What they are here for follows from a claim of
 * theirs, as the installation maps it; who has none of the mapped values stays outside. Their name
 * ends with that of the provider, so that nobody can take the name of a local user.
 */
public final class SsoPeople implements OAuth2UserService<OidcUserRequest, OidcUser>, Colleagues {
  /** Where logging in through a provider starts, followed by its id. */
  static final String START = "oauth2/authorization/";

  private final ConsoleSettings.Sso settings;
  private final ObjectProvider<IdentityProviders> identity;
  private final OidcUserService vouching = new OidcUserService();
  private final Map<String, Staff> seen = new ConcurrentHashMap<>();

  SsoPeople(ConsoleSettings.Sso settings, ObjectProvider<IdentityProviders> identity) {
    this.settings = settings;
    this.identity = identity;
  }

  /** Names of the providers by the address that leads to them; empty when there is none. */
  public Map<String, String> providers() {
    Map<String, String> names = new LinkedHashMap<>();
    identity.ifAvailable(all -> all.names().forEach((id, name) -> names.put(START + id, name)));
    return names;
  }

  /** Who logged in so far. */
  @Override
  public List<Staff> all() {
    return List.copyOf(seen.values());
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
    OidcUser vouched = vouching.loadUser(request);
    Staff staff = staff(vouched, request.getClientRegistration().getRegistrationId());
    seen.put(staff.name(), staff);
    return new SsoStaff(staff, vouched);
  }

  private Staff staff(OidcUser vouched, String provider) {
    Set<String> groups = values(vouched, settings.roleClaim());
    Role role = role(groups).orElseThrow(SsoPeople::refused);
    String name =
        Optional.ofNullable(vouched.getClaimAsString(settings.nameClaim()))
            .orElseGet(vouched::getSubject);
    boolean cleared = settings.cleared().stream().anyMatch(groups::contains);
    return new Staff(
        name + "@" + provider, "", role, cleared, values(vouched, settings.skillsClaim()));
  }

  /** Of several mapped values the one that stands first in the settings counts. */
  private Optional<Role> role(Set<String> groups) {
    return settings.roles().entrySet().stream()
        .filter(entry -> groups.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static OAuth2AuthenticationException refused() {
    return new OAuth2AuthenticationException(
        new OAuth2Error("access_denied"), "none of their groups has a role here");
  }

  private static Set<String> values(OidcUser vouched, String claim) {
    Object value = vouched.getClaims().get(claim);
    if (value instanceof Collection<?> many) {
      return Set.copyOf(many.stream().map(String::valueOf).toList());
    }
    return value instanceof String one ? Set.of(one) : Set.of();
  }
}
