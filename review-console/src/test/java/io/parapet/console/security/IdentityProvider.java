package io.parapet.console.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider: discovery, keys, the authorization code flow with PKCE, tokens signed
 * with RS256. It lets in whoever is said to stand before it, without asking for a password.
 */
public final class IdentityProvider implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private volatile Map<String, Object> person = Map.of();
  private volatile UnaryOperator<JWTClaimsSet.Builder> twist = claims -> claims;
  private volatile RSAKey signing;

  /** On a free port. */
  public IdentityProvider() {
    this(0);
  }

  public IdentityProvider(int port) {
    try {
      key = newKey();
      signing = key;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", http -> json(http, discovery()));
    server.createContext("/jwks", http -> json(http, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  /** By another name than that of the console, since cookies do not tell ports apart. */
  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Who stands before it from now on. */
  public void vouchFor(Map<String, Object> claims) {
    person = claims;
    twist = builder -> builder;
    signing = key;
  }

  /** Tokens say something else from now on. */
  public void twist(UnaryOperator<JWTClaimsSet.Builder> change) {
    twist = change;
  }

  /** Tokens are signed by somebody else from now on. */
  public void forge() throws JOSEException {
    signing = newKey();
  }

  private static RSAKey newKey() throws JOSEException {
    return new RSAKeyGenerator(2048).keyID("only").generate();
  }

  private String discovery() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
     "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks",
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256"]}\
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange http) throws IOException {
    Map<String, String> request = form(http.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    asked.put(code, request);
    http.getResponseHeaders()
        .add(
            "Location",
            request.get("redirect_uri") + "?code=" + code + "&state=" + request.get("state"));
    http.sendResponseHeaders(302, -1);
    http.close();
  }

  private void token(HttpExchange http) throws IOException {
    Map<String, String> request =
        form(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> first = asked.remove(request.get("code"));
    if (first == null || !proves(first.get("code_challenge"), request.get("code_verifier"))) {
      http.sendResponseHeaders(400, -1);
      http.close();
      return;
    }
    json(
        http,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
            .formatted(idToken(first)));
  }

  private String idToken(Map<String, String> request) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("s-1")
            .audience(request.get("client_id"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", request.get("nonce"));
    person.forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            twist.apply(claims).build());
    try {
      token.sign(new RSASSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static boolean proves(String challenge, String verifier) {
    if (challenge == null || verifier == null) {
      return false;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> form(String encoded) {
    List<String> pairs = Arrays.asList(encoded.split("&"));
    return pairs.stream()
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange http, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.getResponseHeaders().add("Content-Type", "application/json");
    http.sendResponseHeaders(200, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
