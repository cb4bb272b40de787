package io.parapet.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** The page says what is served, all of it and nothing else. */
class OpenApiTest {
  @Test
  void every_path_and_method_is_described() throws Exception {
    Set<String> served = new TreeSet<>();
    Stream.of(VerdictController.class, ReportController.class, DocumentController.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .forEach(method -> addMapping(method, served));
    served.remove("get /v3/api-docs");
    assertThat(described()).isEqualTo(served);
  }

  private static void addMapping(Method method, Set<String> served) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping != null) {
      served.add(
          mapping.method()[0].name().toLowerCase(java.util.Locale.ROOT) + " " + mapping.path()[0]);
    }
  }

  private static Set<String> described() throws IOException {
    Set<String> described = new TreeSet<>();
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
      JsonNode paths = WireFormat.mapperForTools().readTree(in).path("paths");
      paths
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .propertyNames()
                      .forEach(method -> described.add(method + " " + path.getKey())));
    }
    return described;
  }
}
