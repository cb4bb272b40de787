package io.parapet.stream.archive;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.ScoredEvent.Fired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/**
 * The Avro form of the archive. Each feature of the catalog is an optional field of its own, named
 * {@code f_} and its name with {@code __} for each dot; a reader takes those it knows, so files
 * outlive changes of the catalog.
 */
final class ArchiveSchema {
  private static final String NAMESPACE = "io.parapet.archive";
  private static final String FEATURE = "f_";
  private static final Schema FIRED =
      SchemaBuilder.record("Fired")
          .namespace(NAMESPACE)
          .fields()
          .requiredString("policy")
          .requiredString("version")
          .requiredString("outcome")
          .requiredBoolean("effective")
          .endRecord();

  static final Schema SCHEMA = schema();

  private ArchiveSchema() {}

  static GenericRecord write(ScoredEvent event) {
    GenericRecord record = new GenericData.Record(SCHEMA);
    record.put("account", event.account().value());
    record.put("subject", event.subjectId());
    record.put("kind", event.subject().name());
    record.put("platform", event.platform().value());
    record.put("at", event.at().toEpochMilli());
    record.put("setVersion", event.policySetVersion());
    record.put("outcome", event.outcome().name());
    record.put("shadow", event.shadow().name());
    record.put("score", event.score());
    record.put("fired", event.fired().stream().map(ArchiveSchema::fired).toList());
    FeatureVector.ofMap(event.features())
        .forEach((feature, value) -> record.put(field(feature), value));
    return record;
  }

  static ScoredEvent read(GenericRecord record) {
    return new ScoredEvent(
        SubjectKind.valueOf(text(record, "kind")),
        text(record, "subject"),
        new AccountId(text(record, "account")),
        new PlatformId(text(record, "platform")),
        Outcome.valueOf(text(record, "outcome")),
        Outcome.valueOf(text(record, "shadow")),
        (Double) record.get("score"),
        fired(record),
        text(record, "setVersion"),
        features(record),
        Instant.ofEpochMilli((Long) record.get("at")));
  }

  private static List<Fired> fired(GenericRecord record) {
    List<Fired> fired = new ArrayList<>();
    for (Object each : (List<?>) record.get("fired")) {
      GenericRecord one = (GenericRecord) each;
      fired.add(
          new Fired(
              new PolicyId(text(one, "policy")),
              text(one, "version"),
              Outcome.valueOf(text(one, "outcome")),
              (Boolean) one.get("effective")));
    }
    return fired;
  }

  private static GenericRecord fired(Fired fired) {
    GenericRecord record = new GenericData.Record(FIRED);
    record.put("policy", fired.policy().value());
    record.put("version", fired.version());
    record.put("outcome", fired.outcome().name());
    record.put("effective", fired.effective());
    return record;
  }

  private static Map<String, Object> features(GenericRecord record) {
    Map<String, Object> values = new HashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (field.name().startsWith(FEATURE) && value != null) {
        values.put(field.name().substring(FEATURE.length()).replace("__", "."), plain(value));
      }
    }
    return values;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(Object::toString).toList();
      case CharSequence text -> text.toString();
      default -> value;
    };
  }

  private static String text(GenericRecord record, String field) {
    return record.get(field).toString();
  }

  private static String field(Feature feature) {
    return FEATURE + feature.name().replace(".", "__");
  }

  private static Schema schema() {
    SchemaBuilder.FieldAssembler<Schema> fields =
        SchemaBuilder.record("ScoredEvent")
            .namespace(NAMESPACE)
            .fields()
            .requiredString("account")
            .requiredString("subject")
            .requiredString("kind")
            .requiredString("platform")
            .requiredLong("at")
            .requiredString("setVersion")
            .requiredString("outcome")
            .requiredString("shadow")
            .requiredDouble("score")
            .name("fired")
            .type()
            .array()
            .items(FIRED)
            .noDefault();
    for (Feature feature : FeatureCatalog.all()) {
      fields = add(feature, fields);
    }
    return fields.endRecord();
  }

  private static SchemaBuilder.FieldAssembler<Schema> add(
      Feature feature, SchemaBuilder.FieldAssembler<Schema> fields) {
    String name = field(feature);
    return switch (feature.type()) {
      case NUMBER -> fields.optionalDouble(name);
      case BOOLEAN -> fields.optionalBoolean(name);
      case TEXT -> fields.optionalString(name);
      case LIST -> fields.name(name).type().optional().array().items().stringType();
    };
  }
}
