package io.parapet.policies.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Status;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * One kind of record on Kafka, as JSON. Each carries {@code type} and {@code version}; unknown
 * fields are passed over, unknown types and versions are refused. Safe for many threads.
 *
 * @param <T> the record, or the sealed interface of several
 */
public class WireFormat<T> {
  /** The version of every contract today. */
  public static final int VERSION = 1;

  private static final JsonMapper MAPPER = mapper();

  /** Read for every message, so without reflection. */
  public static final WireFormat<DmEvent> DM_EVENT =
      new WireFormat<>(DmEvent.class) {
        @Override
        @Nullable DmEvent readQuickly(byte[] json) {
          return EventParser.read(json);
        }
      };

  public static final WireFormat<ContentReported> REPORT = new WireFormat<>(ContentReported.class);
  public static final WireFormat<ReportContent> REPORT_CONTENT =
      new WireFormat<>(ReportContent.class);

  /** Written for every message, so without reflection. */
  public static final WireFormat<Verdict> VERDICT =
      new WireFormat<>(Verdict.class) {
        @Override
        public byte[] write(Verdict verdict) {
          return VerdictWriter.write(verdict, MAPPER);
        }
      };

  public static final WireFormat<CaseUpdate> CASE = new WireFormat<>(CaseUpdate.class);
  public static final WireFormat<Decision> DECISION = new WireFormat<>(Decision.class);
  public static final WireFormat<Action> ACTION = new WireFormat<>(Action.class);
  public static final WireFormat<Appeal> APPEAL = new WireFormat<>(Appeal.class);
  public static final WireFormat<Signal> SIGNAL = new WireFormat<>(Signal.class);
  public static final WireFormat<StrangerContact> STRANGER_CONTACT =
      new WireFormat<>(StrangerContact.class);
  public static final WireFormat<SenderSnapshot> SENDER_SNAPSHOT =
      new WireFormat<>(SenderSnapshot.class);
  public static final WireFormat<PolicyManifest> POLICY_MANIFEST =
      new WireFormat<>(PolicyManifest.class);
  public static final WireFormat<PolicyBody> POLICY_BODY = new WireFormat<>(PolicyBody.class);
  public static final WireFormat<SharedSet> SHARED_SET = new WireFormat<>(SharedSet.class);
  public static final WireFormat<ShadowScores> SHADOW_SCORES = new WireFormat<>(ShadowScores.class);
  public static final WireFormat<Control> CONTROL = new WireFormat<>(Control.class);
  public static final WireFormat<Status> STATUS = new WireFormat<>(Status.class);
  public static final WireFormat<ScoredEvent> SCORED_EVENT = new WireFormat<>(ScoredEvent.class);
  public static final WireFormat<BacktestRequest> BACKTEST_REQUEST =
      new WireFormat<>(BacktestRequest.class);
  public static final WireFormat<BacktestResult> BACKTEST_RESULT =
      new WireFormat<>(BacktestResult.class);
  public static final WireFormat<DeadLetter> DEAD_LETTER = new WireFormat<>(DeadLetter.class);

  private final ObjectReader reader;
  private final ObjectWriter writer;

  private WireFormat(Class<T> type) {
    reader = MAPPER.readerFor(type);
    writer = MAPPER.writerFor(type).withAttribute("version", VERSION);
  }

  /** Every format, for tests and tools. */
  public static List<WireFormat<?>> all() {
    return List.of(
        DM_EVENT,
        REPORT,
        REPORT_CONTENT,
        VERDICT,
        CASE,
        DECISION,
        ACTION,
        APPEAL,
        SIGNAL,
        STRANGER_CONTACT,
        SENDER_SNAPSHOT,
        POLICY_MANIFEST,
        POLICY_BODY,
        SHARED_SET,
        SHADOW_SCORES,
        CONTROL,
        STATUS,
        SCORED_EVENT,
        BACKTEST_REQUEST,
        BACKTEST_RESULT,
        DEAD_LETTER);
  }

  /**
   * The mapper behind all formats: lower-case enums, ISO 8601 times, unknown fields passed over.
   */
  public static JsonMapper mapperForTools() {
    return MAPPER;
  }

  /** UTF-8 JSON. */
  public byte[] write(T value) {
    return writeAny(value);
  }

  /** Writes by reflection. */
  final byte[] writeAny(T value) {
    return writer.writeValueAsBytes(value);
  }

  /**
   * Reads UTF-8 JSON.
   *
   * @throws WireException if it is no JSON, of an unknown type or version, or a field is missing or
   *     out of range
   */
  public final T read(byte[] json) throws WireException {
    T quickly = readQuickly(json);
    return quickly == null ? readAny(json) : quickly;
  }

  /** What a quicker reader makes of it; null if there is none, or it did not expect this. */
  @Nullable T readQuickly(byte[] json) {
    return null;
  }

  /** Reads by reflection, and has the words for what is wrong. */
  final T readAny(byte[] json) throws WireException {
    try {
      checkVersion(json);
      T value = reader.readValue(json);
      if (value == null) {
        throw new WireException("expected an object, got null");
      }
      return value;
    } catch (DatabindException e) {
      throw new WireException(problem(e));
    } catch (JacksonException e) {
      throw new WireException("expected UTF-8 JSON");
    }
  }

  private static void checkVersion(byte[] json) throws WireException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new WireException("expected a JSON object");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean version = parser.currentName().equals("version");
        JsonToken value = parser.nextToken();
        if (version) {
          expectKnown(value, parser);
          return;
        }
        parser.skipChildren();
      }
    }
    throw new WireException("version is missing, expected " + VERSION);
  }

  private static void expectKnown(JsonToken token, JsonParser parser) throws WireException {
    if (token != JsonToken.VALUE_NUMBER_INT || parser.getIntValue() != VERSION) {
      throw new WireException("version is unknown, expected " + VERSION);
    }
  }

  /** Where JSON was not what was expected, and what was, without any of the input. */
  public static String problem(DatabindException e) {
    return place(e) + expectation(e);
  }

  private static String place(DatabindException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() != null) {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    return path.isEmpty() ? "" : path + ": ";
  }

  /** Our own checks speak for themselves; Jackson's would repeat the input, so only its kind. */
  private static String expectation(DatabindException e) {
    if (e.getCause() instanceof IllegalArgumentException ours) {
      return String.valueOf(ours.getMessage());
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? expected(mismatch.getTargetType())
        : "not what the schema expects here";
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return "expected one of "
          + Stream.of(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "Instant" -> "expected a time such as 2026-01-15T12:00:00Z";
      case "Duration" -> "expected a duration such as PT24H";
      case "int", "Integer", "long", "Long" -> "expected a whole number";
      case "double", "Double" -> "expected a number";
      case "boolean", "Boolean" -> "expected true or false";
      case "List" -> "expected a list";
      default -> "not what the schema expects here";
    };
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                old ->
                    old.withValueInclusion(
                        com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .addMixIn(DmEvent.class, Versioned.class)
            .addMixIn(Control.class, Versioned.class)
            .addMixIn(Status.class, Versioned.class);
    typed(builder, ContentReported.class, "content_reported");
    typed(builder, ReportContent.class, "report_content");
    typed(builder, Verdict.class, "verdict");
    typed(builder, CaseUpdate.class, "case_update");
    typed(builder, Decision.class, "decision");
    typed(builder, Action.class, "action");
    typed(builder, Appeal.class, "appeal");
    typed(builder, Signal.class, "signal");
    typed(builder, StrangerContact.class, "stranger_contact");
    typed(builder, SenderSnapshot.class, "sender_snapshot");
    typed(builder, PolicyManifest.class, "policy_manifest");
    typed(builder, PolicyBody.class, "policy_body");
    typed(builder, SharedSet.class, "shared_set");
    typed(builder, ShadowScores.class, "shadow_scores");
    typed(builder, ScoredEvent.class, "scored_event");
    typed(builder, BacktestRequest.class, "backtest_request");
    typed(builder, BacktestResult.class, "backtest_result");
    typed(builder, DeadLetter.class, "dead_letter");
    return builder.build();
  }

  private static void typed(JsonMapper.Builder builder, Class<?> type, String name) {
    builder.addMixIn(type, Typed.class).registerSubtypes(new NamedType(type, name));
  }

  @JsonAppend(attrs = @JsonAppend.Attr("version"), prepend = true)
  private interface Versioned {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonAppend(attrs = @JsonAppend.Attr("version"), prepend = true)
  private interface Typed {}
}
