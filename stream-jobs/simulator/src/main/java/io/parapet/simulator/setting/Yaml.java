package io.parapet.simulator.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML into records: snake case becomes camel case, what is not known is refused. */
public final class Yaml {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private Yaml() {}

  /**
   * Reads a file beside the classes.
   *
   * @throws IllegalArgumentException if it does not fit the type
   */
  public static <T> T resource(String name, Class<T> type) {
    try (InputStream in = Yaml.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(name + " is not there");
      }
      Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return MAPPER.convertValue(tree, type);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
