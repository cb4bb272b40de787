package io.parapet.policies.wire;

import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.Encryption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireFormatTest {
  private static final DirectMessageSent MESSAGE =
      aMessage().linking("example.org").fingerprint("00ff00ff00ff00ff").sent();

  @Test
  void what_is_written_reads_back_the_same() throws WireException {
    assertThat(WireFormat.DM_EVENT.read(WireFormat.DM_EVENT.write(MESSAGE))).isEqualTo(MESSAGE);
  }

  @Test
  void every_record_names_its_type_and_version() {
    assertThat(json(MESSAGE)).contains("\"type\":\"direct_message_sent\"", "\"version\":1");
    var letter = new DeadLetter("ingest", "dm-events", 0, 7, "00", 9, "x", null, Instant.EPOCH);
    assertThat(new String(WireFormat.DEAD_LETTER.write(letter), StandardCharsets.UTF_8))
        .contains("\"type\":\"dead_letter\"", "\"version\":1");
  }

  @Test
  void an_unknown_field_is_passed_over_and_not_copied_onward() throws WireException {
    String withText = json(MESSAGE).replaceFirst("\\{", "{\"text\":\"hello there\",");
    DmEvent read = WireFormat.DM_EVENT.read(bytes(withText));
    assertThat(read).isEqualTo(MESSAGE);
    assertThat(json(read)).doesNotContain("hello there");
  }

  @Test
  void an_unknown_version_is_refused() {
    String tomorrow = json(MESSAGE).replace("\"version\":1", "\"version\":2");
    assertRefused(tomorrow, "version is unknown, expected 1");
  }

  @Test
  void a_missing_version_is_refused() {
    assertRefused(json(MESSAGE).replace("\"version\":1,", ""), "version is missing, expected 1");
  }

  @Test
  void an_unknown_type_is_refused() {
    assertRefused(json(MESSAGE).replace("direct_message_sent", "rumour"), "schema expects");
  }

  @Test
  void a_missing_field_is_named() {
    assertRefused(json(MESSAGE).replace("\"messageId\":\"m-1\",", ""), "messageId is missing");
  }

  @Test
  void a_value_out_of_range_is_named_with_its_range() {
    assertRefused(
        json(MESSAGE).replace("\"localHour\":12", "\"localHour\":25"),
        "recipientProfile: recipientProfile.localHour must be from 0 to 23");
  }

  @Test
  void a_value_of_the_wrong_kind_is_placed_without_repeating_it() {
    String wrong =
        json(MESSAGE).replace("\"sentAt\":\"2026-01-15T12:00:00Z\"", "\"sentAt\":\"psst\"");
    assertRefused(wrong, "sentAt");
    assertThatThrownBy(() -> WireFormat.DM_EVENT.read(bytes(wrong)))
        .message()
        .doesNotContain("psst");
  }

  @Test
  void what_is_no_json_is_refused() {
    assertRefused("{\"version\":1,", "expected UTF-8 JSON");
    assertRefused("null", "expected a JSON object");
  }

  @Test
  void an_end_to_end_encrypted_message_keeps_nothing_derived_from_its_text() throws WireException {
    String endToEnd = json(MESSAGE).replace("in_transit", "end_to_end");
    var read = (DirectMessageSent) WireFormat.DM_EVENT.read(bytes(endToEnd));
    assertThat(read.encryption()).isEqualTo(Encryption.END_TO_END);
    assertThat(read.linkDomains()).isEmpty();
    assertThat(read.fingerprint()).isNull();
  }

  @Test
  void a_sentence_is_no_link_domain() {
    assertRefused(json(MESSAGE).replace("example.org", "meet me at noon."), "domain names only");
  }

  private static void assertRefused(String json, String because) {
    assertThatThrownBy(() -> WireFormat.DM_EVENT.read(bytes(json)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(because);
  }

  private static String json(DmEvent event) {
    return new String(WireFormat.DM_EVENT.write(event), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
