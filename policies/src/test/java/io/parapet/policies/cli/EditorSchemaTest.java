package io.parapet.policies.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.parapet.policies.engine.scenario.ScenarioReader;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyReader;
import io.parapet.policies.policy.file.SetReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that editors use, held against the files and against the readers. */
class EditorSchemaTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Map<String, Schema> SCHEMAS =
      Stream.of("policy", "scenarios", "set")
          .collect(Collectors.toMap(kind -> kind, EditorSchemaTest::schema));

  @TestFactory
  Stream<DynamicTest> every_file_of_the_catalogue_is_valid() {
    return files().map(f -> DynamicTest.dynamicTest(f.path(), () -> assertValid(f)));
  }

  private static void assertValid(PolicyFile file) {
    assertThat(errors(kind(file), tree(file).toString())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> schema_and_reader_agree_on_what_is_malformed() {
    return files().map(f -> DynamicTest.dynamicTest(f.path(), () -> assertAgreement(f)));
  }

  private static void assertAgreement(PolicyFile file) {
    List<JsonNode> mutations = new ArrayList<>();
    mutate(tree(file), tree(file), "", mutations);
    assertThat(mutations).hasSizeGreaterThan(5);
    for (JsonNode mutation : mutations) {
      List<PolicyProblem> problems = problems(file, mutation.toString());
      List<?> errors = errors(kind(file), mutation.toString());
      assertThat(errors.isEmpty())
          .as(() -> "%s%nreader: %s%nschema: %s".formatted(mutation, problems, errors))
          .isEqualTo(problems.isEmpty());
    }
  }

  @Test
  void an_editor_gets_words_for_every_key_and_feature() {
    JsonNode policy = MAPPER.readTree(printed("policy"));
    PolicyReader.KEYS.forEach(
        key ->
            assertThat(policy.at("/properties/" + key + "/description").asString("")).isNotBlank());
    JsonNode features =
        MAPPER.readTree(printed("scenarios")).at("/properties/scenarios/items/properties/features");
    FeatureCatalog.all()
        .forEach(
            feature -> {
              assertThat(
                      features.at("/properties").get(feature.name()).get("description").asString())
                  .startsWith(feature.meaning());
              assertThat(policy.at("/properties/condition/description").asString())
                  .contains(feature.name());
            });
    assertThat(policy.at("/properties/harm/enum")).isNotEmpty();
    assertThat(policy.at("/$id").asString()).endsWith("policy.json");
  }

  /** Copies of the root, each with one thing wrong, or at least different. */
  private static void mutate(JsonNode root, JsonNode node, String path, List<JsonNode> into) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (beyondASchema(root, entry.getKey())) {
        continue;
      }
      String inner = path + "/" + entry.getKey();
      into.add(changed(root, path, o -> o.remove(entry.getKey())));
      into.add(changed(root, path, o -> o.putArray(entry.getKey()).addArray()));
      into.add(changed(root, path, o -> o.put(entry.getKey(), "???")));
      into.add(changed(root, path, o -> o.put(entry.getKey(), -1)));
      into.add(changed(root, path, o -> o.put(entry.getKey(), "")));
      mutate(root, entry.getValue(), inner, into);
    }
    if (node.isObject()) {
      into.add(changed(root, path, o -> o.put("no_such_key", "x")));
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      mutate(root, node.get(i), path + "/" + i, into);
    }
  }

  /** Whether the parameters that an override names are there, only a reader can tell. */
  private static boolean beyondASchema(JsonNode root, String key) {
    return key.equals("parameters") && root.has("overrides");
  }

  private static JsonNode changed(
      JsonNode root, String path, java.util.function.Consumer<ObjectNode> change) {
    JsonNode copy = root.deepCopy();
    change.accept((ObjectNode) copy.at(path));
    return copy;
  }

  private static Stream<PolicyFile> files() {
    return BundledFiles.catalogue().stream().filter(file -> !file.path().startsWith("strikes/"));
  }

  private static String kind(PolicyFile file) {
    return file.set() ? "set" : file.scenarios() ? "scenarios" : "policy";
  }

  private static List<PolicyProblem> problems(PolicyFile file, String yaml) {
    PolicyFile mutated = new PolicyFile(file.path(), yaml);
    return switch (kind(file)) {
      case "set" -> SetReader.read(mutated).problems();
      case "scenarios" -> ScenarioReader.read(mutated).problems();
      default -> PolicyReader.read(mutated).problems();
    };
  }

  /** As an editor reads the file. */
  private static JsonNode tree(PolicyFile file) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(file.yaml());
    return MAPPER.valueToTree(loaded);
  }

  private static List<?> errors(String kind, String json) {
    return Objects.requireNonNull(SCHEMAS.get(kind)).validate(json, InputFormat.JSON);
  }

  private static Schema schema(String kind) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(printed(kind));
  }

  private static String printed(String kind) {
    StringWriter out = new StringWriter();
    Main.run(new PrintWriter(out, true), new PrintWriter(System.err, true), "schema", "--of", kind);
    return out.toString();
  }
}
