package io.parapet.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request could not be served (RFC 9457). Says where and what was expected, and never repeats
 * the input.
 *
 * @param type what kind of problem, as the fragment of the API's page that explains it
 * @param errors each field that is wrong; null when it is not about fields
 */
public record Problem(
    String type, String title, int status, String detail, @Nullable List<FieldError> errors) {
  /** A field, and what was expected of it. */
  public record FieldError(String field, String expected) {}

  static Problem of(Kind kind, String detail) {
    return new Problem("/docs/api.html#" + kind.anchor, kind.title, kind.status, detail, null);
  }

  Problem about(String field, String expected) {
    return new Problem(type, title, status, detail, List.of(new FieldError(field, expected)));
  }

  /** The problems there are. */
  enum Kind {
    INVALID("invalid", "The request is not valid", 400),
    UNAUTHORIZED("unauthorized", "An API key is needed", 401),
    NOT_FOUND("not-found", "There is no such thing", 404),
    METHOD("method", "This method is not served here", 405),
    TOO_LARGE("too-large", "The request is too large", 413),
    MEDIA_TYPE("media-type", "This media type is not understood", 415),
    NOT_ACCEPTABLE("not-acceptable", "This media type is not offered", 406),
    UNAVAILABLE("unavailable", "A part that is needed does not answer", 503),
    INTERNAL("internal", "Something went wrong here", 500);

    private final String anchor;
    private final String title;
    private final int status;

    Kind(String anchor, String title, int status) {
      this.anchor = anchor;
      this.title = title;
      this.status = status;
    }
  }
}
