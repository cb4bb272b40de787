package io.parapet.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a login only from a page of this console. Flow leaves the login without the token that
 * other requests carry, so another site could otherwise log somebody in as somebody else.
 */
final class OwnLoginForm extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isLogin(request) && !isFromHere(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isLogin(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(request.getContextPath() + "/login");
  }

  /** Browsers say where a form was sent from, and no page can make them say otherwise. */
  private static boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? isHost(request.getHeader("Origin"), request.getHeader("Host"))
        : site.equals("same-origin");
  }

  private static boolean isHost(@Nullable String origin, @Nullable String host) {
    try {
      return origin != null && host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
