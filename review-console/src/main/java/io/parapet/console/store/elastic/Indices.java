package io.parapet.console.store.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The indices this application reads and writes. Their templates travel with the domain; whoever
 * comes first, this or the projection job, applies them.
 */
public final class Indices {
  public static final String CASES = "parapet-cases";
  public static final String VERDICTS = "parapet-verdicts";
  public static final String REPORTS = "parapet-reports";
  public static final String AUDIT = "parapet-audit";
  public static final String DESK = "parapet-desk";

  private static final List<String> ALL = List.of(CASES, VERDICTS, REPORTS, AUDIT, DESK);

  private Indices() {}

  /** Applies every template and makes the indices that are not there yet. */
  public static void apply(Elastic elastic) {
    ALL.forEach(name -> apply(elastic, name));
  }

  private static void apply(Elastic elastic, String name) {
    JsonNode template = template(name);
    elastic.send("PUT", "/_index_template/" + name, template);
    if (elastic.get("/_alias/" + name).missing()) {
      create(elastic, name + "-v" + template.path("version").asInt());
    }
  }

  /** Two may find it missing at once; the second is told that it exists, which is fine. */
  private static void create(Elastic elastic, String index) {
    try {
      elastic.send("PUT", "/" + index, Map.of());
    } catch (IllegalStateException refused) {
      if (elastic.get("/" + index).missing()) {
        throw refused;
      }
    }
  }

  private static JsonNode template(String name) {
    String path = "/elasticsearch/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(Indices.class.getResourceAsStream(path), path + " is missing")) {
      return Elastic.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
