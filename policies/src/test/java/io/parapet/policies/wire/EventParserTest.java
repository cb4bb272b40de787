package io.parapet.policies.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.DmEvent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The quick reader says what the general one says, whatever comes. */
class EventParserTest {
  private static final JsonMapper MAPPER = WireFormat.mapperForTools();

  private static final String SENT =
      """
      {"type":"direct_message_sent","version":1,"messageId":"m-1",
       "conversation":{"id":"c-1","kind":"one_to_one","members":2},
       "sender":"ann","recipients":["ben"],"platform":"instagram","surface":"inbox",
       "sentAt":"2026-01-15T12:00:00.25Z","messageRequest":true,
       "relationship":{"senderFollows":true,"recipientFollows":false,"optedIn":true,
         "earlierContact":false,"customer":true,"sameOrganisation":false,"blockedLinked":true},
       "encryption":"in_transit","disappearingAfter":"PT24H",
       "media":[{"kind":"image","count":2}],"linkDomains":["example.org"],"length":120,
       "fingerprint":"00ff00ff00ff00ff",
       "senderProfile":{"accountAge":"PT9600H","kind":"person","declaredAutomation":false,
         "offersHuman":true,"verified":false,"ageBand":"adult","handleResemblance":0.5},
       "recipientProfile":{"ageBand":"adult","localHour":12,"whoMayMessage":"everyone"}}
      """;

  private static final String REACTED =
      """
      {"type":"recipient_reacted","version":1,"messageId":"m-1","conversation":"c-1",
       "sender":"ann","recipient":"ben","platform":"instagram","reaction":"replied",
       "reactedAt":"2026-01-15T12:00:00Z","messageSentAt":"2026-01-15T11:00:00.123456789Z"}
      """;

  private static final String ADDED =
      """
      {"version":1,"added":["ben","cleo"],"type":"group_members_added","strangers":1,
       "conversation":{"id":"c-1","kind":"group","members":4},"sender":"ann",
       "platform":"instagram","addedAt":"2026-01-15T12:00:00Z"}
      """;

  private static final List<BiConsumer<ObjectNode, String>> CHANGES =
      List.of(
          (parent, name) -> parent.remove(name),
          (parent, name) -> parent.putNull(name),
          (parent, name) -> parent.put(name, "x"),
          (parent, name) -> parent.put(name, -1),
          (parent, name) -> parent.put(name, 1.5),
          (parent, name) -> parent.put(name, true),
          (parent, name) -> parent.putObject(name),
          (parent, name) -> parent.putArray(name).addNull(),
          (parent, name) -> parent.putArray(name).add(1),
          (parent, name) -> parent.put("somethingNew", name));

  static Stream<String> events() {
    return Stream.of(SENT, REACTED, ADDED);
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_well_formed_event_is_read_quickly(String json) throws WireException {
    byte[] bytes = bytes(json);
    assertThat(WireFormat.DM_EVENT.readQuickly(bytes))
        .isNotNull()
        .isEqualTo(WireFormat.DM_EVENT.readAny(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct_message_sent", "recipient_reacted", "group_members_added"})
  void no_field_of_a_full_event_is_lost(String type) {
    Samples.Sample<?> full = Samples.all().get(type);
    assertThat(WireFormat.DM_EVENT.readQuickly(full.json())).isEqualTo(full.value());
  }

  @ParameterizedTest
  @MethodSource("events")
  void whatever_is_wrong_with_an_event_is_told_as_before(String json) {
    List<ObjectNode> broken = new ArrayList<>();
    breakFields((ObjectNode) MAPPER.readTree(json), broken::add);
    assertThat(broken).hasSizeGreaterThan(80);
    for (ObjectNode event : broken) {
      byte[] bytes = MAPPER.writeValueAsBytes(event);
      assertThat(told(WireFormat.DM_EVENT::read, bytes))
          .as(event.toString())
          .isEqualTo(told(WireFormat.DM_EVENT::readAny, bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-15T12:00:00Z",
        "2026-01-15T12:00:00.000000001Z",
        "2026-01-15T12:00:00.5Z",
        "2026-01-15T24:00:00Z",
        "2026-01-15T23:59:60Z",
        "2026-01-15T12:00:00+01:00",
        "+12026-01-15T12:00:00Z",
        "0000-02-29T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-01-15T12:00:00.Z",
        "2026-01-15T12:00:00,5Z",
        "2026-01-15T12:00:00.1234567890Z",
        "2026-01-15T12:60:00Z",
        "2026-01-1xT12:00:00Z",
        "2026-01-15",
        ""
      })
  void a_time_is_read_as_the_library_reads_it(String text) {
    assertThat(time(() -> Times.parse(text))).isEqualTo(time(() -> Instant.parse(text)));
  }

  /** Each field, at any depth, in turn: every change made to a copy of the whole. */
  private static void breakFields(ObjectNode whole, Consumer<ObjectNode> out) {
    for (String name : whole.propertyNames()) {
      for (BiConsumer<ObjectNode, String> change : CHANGES) {
        ObjectNode copy = whole.deepCopy();
        change.accept(copy, name);
        out.accept(copy);
      }
      if (whole.get(name) instanceof ObjectNode inner) {
        breakFields(inner, broken -> out.accept((ObjectNode) whole.deepCopy().set(name, broken)));
      }
    }
  }

  private interface Reading {
    DmEvent read(byte[] json) throws WireException;
  }

  private static Object told(Reading reading, byte[] json) {
    try {
      return reading.read(json);
    } catch (WireException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private interface Timing {
    Instant read();
  }

  private static Object time(Timing reading) {
    try {
      return reading.read();
    } catch (DateTimeException e) {
      return "no time";
    }
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
