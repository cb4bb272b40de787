package io.parapet.policies.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The tokens of one JSON text, each taken for exactly what it should be. */
final class Tokens {
  private static final ClassValue<Map<String, ?>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, ?> computeValue(Class<?> type) {
          return Stream.of(type.getEnumConstants())
              .collect(
                  Collectors.toMap(
                      constant -> constant.toString().toLowerCase(Locale.ROOT),
                      Function.identity()));
        }
      };

  private final JsonParser parser;

  private Tokens(JsonParser parser) {
    this.parser = parser;
  }

  /** Takes the value of one field. */
  @FunctionalInterface
  interface FieldReader {
    void read(String name, JsonToken value) throws Unexpected;
  }

  /** Takes one value. */
  @FunctionalInterface
  interface ValueReader<T> {
    T read() throws Unexpected;
  }

  /** Makes a whole text into something. */
  @FunctionalInterface
  interface TextReader<T> {
    T read(Tokens in) throws Unexpected;
  }

  /** What the reader makes of the text; null if it is in any way unexpected. */
  static <T> @Nullable T read(byte[] json, TextReader<T> reader) {
    try (JsonParser parser = WireFormat.mapperForTools().createParser(json)) {
      parser.nextToken();
      return reader.read(new Tokens(parser));
    } catch (Unexpected | JacksonException | IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  /** Fields whose value is null are passed over. */
  void object(FieldReader field) throws Unexpected {
    Unexpected.unless(parser.currentToken() == JsonToken.START_OBJECT);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (value != JsonToken.VALUE_NULL) {
        field.read(name, value);
      }
    }
    Unexpected.unless(parser.currentToken() == JsonToken.END_OBJECT);
  }

  <T> List<T> list(ValueReader<T> item) throws Unexpected {
    Unexpected.unless(parser.currentToken() == JsonToken.START_ARRAY);
    if (parser.nextToken() == JsonToken.END_ARRAY) {
      return List.of();
    }
    List<T> items = new ArrayList<>();
    do {
      items.add(item.read());
    } while (parser.nextToken() != JsonToken.END_ARRAY);
    return items;
  }

  /** Nothing may follow. */
  void end() throws Unexpected {
    Unexpected.unless(parser.nextToken() == null);
  }

  void skip() {
    parser.skipChildren();
  }

  String text() throws Unexpected {
    Unexpected.unless(parser.currentToken() == JsonToken.VALUE_STRING);
    return parser.getString();
  }

  int number() throws Unexpected {
    Unexpected.unless(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
    return parser.getIntValue();
  }

  double decimal() throws Unexpected {
    Unexpected.unless(parser.currentToken().isNumeric());
    return parser.getDoubleValue();
  }

  boolean truth() throws Unexpected {
    Unexpected.unless(parser.currentToken().isBoolean());
    return parser.getBooleanValue();
  }

  Instant instant() throws Unexpected {
    return Times.parse(text());
  }

  Duration duration() throws Unexpected {
    return Duration.parse(text());
  }

  <E extends Enum<E>> E constant(Class<E> type) throws Unexpected {
    return Unexpected.ifMissing(type.cast(CONSTANTS.get(type).get(text())));
  }
}
