package io.parapet.policies.wire;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Ids;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of a record from the record itself, so that the two cannot drift. */
final class SchemaWriter {
  /** What a reader fills in when it is absent. */
  private static final Set<Class<?>> DEFAULTED =
      Set.of(
          List.class,
          Map.class,
          Relationship.class,
          RecipientProfile.class,
          ShadowOutcome.class,
          Response.class);

  private static final Set<String> REQUIRED_LISTS = Set.of("recipients", "added", "entries");

  private final SchemaGenerator generator = new SchemaGenerator(config().build());

  /** The schema of a record type that the wire calls by that name. */
  JsonNode schema(String typeName, Type type) {
    ObjectNode schema = (ObjectNode) generator.generateSchema(type);
    schema.put("title", typeName);
    ObjectNode properties = (ObjectNode) schema.get("properties");
    properties.putObject("type").put("const", typeName);
    properties.putObject("version").put("const", WireFormat.VERSION);
    schema.withArray("required").add("type").add("version");
    return schema;
  }

  private static SchemaGeneratorConfigBuilder config() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              ObjectNode plain =
                  plain(type.getErasedType(), context.getGeneratorConfig().createObjectNode());
              return plain == null
                  ? null
                  : new CustomDefinition(
                      plain,
                      CustomDefinition.DefinitionType.INLINE,
                      CustomDefinition.AttributeInclusion.NO);
            });
    config.forFields().withRequiredCheck(SchemaWriter::required);
    return config;
  }

  private static @Nullable ObjectNode plain(Class<?> type, ObjectNode node) {
    if (type.getPackage() == AccountId.class.getPackage()) {
      return node.put("type", "string").put("minLength", 1).put("maxLength", Ids.MAX_LENGTH);
    }
    if (type == Instant.class) {
      return node.put("type", "string").put("format", "date-time");
    }
    if (type == Duration.class) {
      return node.put("type", "string").put("format", "duration");
    }
    if (type.isEnum()) {
      node.put("type", "string");
      for (Object constant : type.getEnumConstants()) {
        node.withArray("enum").add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
      }
      return node;
    }
    return null;
  }

  private static boolean required(FieldScope field) {
    Class<?> type = field.getType().getErasedType();
    boolean nullable = field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean defaulted = DEFAULTED.contains(type) || field.getName().equals("reporterAge");
    return REQUIRED_LISTS.contains(field.getName()) || (!nullable && !defaulted);
  }
}
