package io.parapet.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads back to the login, where it is said in words, when an identity provider is down. */
final class ProviderAway extends OncePerRequestFilter {
  private final IdentityProviders providers;

  ProviderAway(IdentityProviders providers) {
    this.providers = providers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String start = request.getContextPath() + "/" + SsoPeople.START;
    String path = request.getRequestURI();
    if (path.startsWith(start) && !providers.answers(path.substring(start.length()))) {
      response.sendRedirect(request.getContextPath() + "/login?away");
    } else {
      chain.doFilter(request, response);
    }
  }
}
