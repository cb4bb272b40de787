package io.parapet.console.api;

import io.parapet.console.api.Problem.Kind;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.wire.WireFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever goes wrong behind the API into problem+json. */
@RestControllerAdvice
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "2";

  /** What who comes without a key is told. */
  public static AuthenticationEntryPoint unauthorized() {
    return (request, response, missing) -> {
      Problem problem = Problem.of(Kind.UNAUTHORIZED, "Send the key in the header X-API-Key.");
      response.setStatus(problem.status());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(WireFormat.mapperForTools().writeValueAsBytes(problem));
    };
  }

  @ExceptionHandler
  ResponseEntity<Problem> ours(ProblemException e) {
    return answer(e.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(InvalidInput e) {
    Problem problem = Problem.of(Kind.INVALID, e.expectation());
    return answer(e.field() == null ? problem : problem.about(e.field(), e.expectation()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(BodyTooLarge e) {
    return answer(Problem.of(Kind.TOO_LARGE, String.valueOf(e.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unavailable(StoreUnavailable e) {
    LOG.warn("a part is away: {}", e.getMessage());
    return answer(Problem.of(Kind.UNAVAILABLE, "Try again in a moment."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> notFound(NoResourceFoundException e) {
    return answer(Problem.of(Kind.NOT_FOUND, "Nothing is served under this path."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e) {
    return answer(Problem.of(Kind.MEDIA_TYPE, "Send application/json."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException e) {
    return answer(Problem.of(Kind.NOT_ACCEPTABLE, "Accept application/json."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> parameter(MethodArgumentTypeMismatchException e) {
    return answer(Problem.of(Kind.INVALID, "expected a number").about(e.getName(), "a number"));
  }

  @ExceptionHandler
  ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException e) {
    Set<HttpMethod> served = e.getSupportedHttpMethods();
    Problem problem = Problem.of(Kind.METHOD, "Served here: " + served);
    return ResponseEntity.status(problem.status())
        .allow(served == null ? new HttpMethod[0] : served.toArray(HttpMethod[]::new))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unexpected(Exception e, HttpServletRequest request) {
    LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), e);
    return answer(Problem.of(Kind.INTERNAL, "It was logged. Trying again may help."));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.status() == 503) {
      builder.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return builder.body(problem);
  }
}
