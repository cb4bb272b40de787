package io.parapet.policies.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas say what the reader does. */
class JsonSchemaTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** {@code -Dparapet.schemas.write=true} writes the files anew after a contract changed. */
  private static final boolean WRITE = Boolean.getBoolean("parapet.schemas.write");

  /** Words of a DM event that are no ids, times, numbers or enums; none can hold a sentence. */
  private static final Set<String> WORDS =
      Set.of("surface", "linkDomains", "fingerprint", "type", "version");

  private static final Set<String> MAPS =
      Set.of("features", "values", "scores", "shadowScores", "candidate");

  @TestFactory
  Stream<DynamicTest> published_schema_is_that_of_the_record() {
    return each(
        (name, sample) -> {
          String current = pretty(new SchemaWriter().schema(name, sample.value().getClass()));
          if (WRITE) {
            Files.writeString(Path.of("src/main/resources/schema", file(name)), current);
          }
          assertThat(published(name)).isEqualTo(current);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_full_record_fits_its_schema() {
    return each((name, sample) -> assertThat(errors(name, text(sample.json()))).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> schema_and_reader_agree_on_which_fields_must_be_there() {
    return each(
        (name, sample) -> {
          for (JsonPointer field : fields(MAPPER.readTree(sample.json()), JsonPointer.empty())) {
            String without = without(sample, field);
            assertThat(reads(sample.format(), without))
                .as("%s without %s is read", name, field)
                .isEqualTo(errors(name, without).isEmpty());
          }
        });
  }

  @Test
  void no_field_of_a_dm_event_can_carry_message_text() throws IOException {
    Set<String> free = new TreeSet<>();
    for (String name : Set.of("direct_message_sent", "recipient_reacted", "group_members_added")) {
      collectFreeText(MAPPER.readTree(published(name)), "", free);
    }
    assertThat(WORDS).containsAll(free);
  }

  private static void collectFreeText(JsonNode node, String name, Set<String> free) {
    boolean string = node.path("type").asString("").equals("string");
    if (string && !node.has("enum") && !node.has("format") && !node.has("maxLength")) {
      free.add(name);
    }
    node.properties().forEach(e -> collectFreeText(e.getValue(), label(e.getKey(), name), free));
  }

  private static String label(String key, String above) {
    return Set.of("items", "properties", "anyOf").contains(key) ? above : key;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Samples.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check.of(e.getKey(), e.getValue())));
  }

  private interface Check {
    void of(String name, Samples.Sample<?> sample) throws IOException;
  }

  /** Every declared field, however deep; not the entries of maps. */
  private static List<JsonPointer> fields(JsonNode node, JsonPointer at) {
    List<JsonPointer> all = new ArrayList<>();
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      all.addAll(fields(node.get(i), at.appendIndex(i)));
    }
    node.properties()
        .forEach(
            entry -> {
              JsonPointer field = at.appendProperty(entry.getKey());
              all.add(field);
              if (!MAPS.contains(entry.getKey())) {
                all.addAll(fields(entry.getValue(), field));
              }
            });
    return all;
  }

  private static String without(Samples.Sample<?> sample, JsonPointer field) {
    JsonNode root = MAPPER.readTree(sample.json());
    ((ObjectNode) root.at(field.head())).remove(field.last().getMatchingProperty());
    return root.toString();
  }

  private static boolean reads(WireFormat<?> format, String json) {
    try {
      format.read(json.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (WireException e) {
      return false;
    }
  }

  private static List<?> errors(String name, String json) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(published(name));
    return schema.validate(json, InputFormat.JSON);
  }

  private static String published(String name) throws IOException {
    try (InputStream in = WireFormat.class.getResourceAsStream("/schema/" + file(name))) {
      return in == null ? "" : text(in.readAllBytes());
    }
  }

  private static String file(String name) {
    return name + ".v" + WireFormat.VERSION + ".json";
  }

  private static String pretty(JsonNode node) {
    return node.toPrettyString() + "\n";
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
