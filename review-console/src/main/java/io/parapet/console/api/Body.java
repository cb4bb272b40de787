package io.parapet.console.api;

import io.parapet.console.ConsoleSettings;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of a request, never more of it than the limit. What is read is only what the
 * contract declares: other fields fall away here.
 */
@Component
final class Body {
  private static final JsonMapper MAPPER = WireFormat.mapperForTools();

  private final int limit;

  Body(ConsoleSettings settings) {
    limit = settings.api().maxBody();
  }

  /**
   * Reads a record of a Kafka contract; {@code type} and {@code version} may be left out, since the
   * path gives both.
   *
   * @throws InvalidInput if it is not what the contract asks for
   * @throws BodyTooLarge if it is beyond the limit
   */
  <T> T read(HttpServletRequest request, WireFormat<T> format, String type) {
    ObjectNode body = object(request);
    body.put("type", type);
    if (!body.has("version")) {
      body.put("version", WireFormat.VERSION);
    }
    try {
      return format.read(MAPPER.writeValueAsBytes(body));
    } catch (WireException e) {
      throw InvalidInput.of(e);
    }
  }

  /** Reads a record of the API's own; throws as above. */
  <T> T read(HttpServletRequest request, Class<T> type) {
    try {
      return MAPPER.treeToValue(object(request), type);
    } catch (DatabindException e) {
      throw InvalidInput.of(WireFormat.problem(e));
    }
  }

  private ObjectNode object(HttpServletRequest request) {
    try {
      JsonNode tree = MAPPER.readTree(bytes(request));
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw InvalidInput.of("expected a JSON object");
    } catch (JacksonException e) {
      throw InvalidInput.of("expected UTF-8 JSON");
    } catch (IOException e) {
      throw InvalidInput.of("the body broke off");
    }
  }

  private byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLarge(limit);
    }
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new BodyTooLarge(limit);
      }
      return bytes;
    }
  }
}
