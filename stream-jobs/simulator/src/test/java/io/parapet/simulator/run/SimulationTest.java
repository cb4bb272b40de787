package io.parapet.simulator.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.Settings;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final SimulatedDay DAY = new SimulatedDay(Settings.FIRST_MEASURING_SEED);

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(bytes(new SimulatedDay(7))).isEqualTo(bytes(new SimulatedDay(7)));
  }

  @Test
  void another_seed_gives_another_day() {
    assertThat(bytes(new SimulatedDay(7))).isNotEqualTo(bytes(new SimulatedDay(8)));
  }

  @Test
  void every_event_reads_back_the_same() throws WireException {
    for (DmEvent event : DAY.told(DmEvent.class).toList()) {
      assertThat(WireFormat.DM_EVENT.read(WireFormat.DM_EVENT.write(event))).isEqualTo(event);
    }
    for (Happening.Reported reported : DAY.reports().toList()) {
      byte[] json = WireFormat.REPORT.write(reported.report());
      assertThat(WireFormat.REPORT.read(json)).isEqualTo(reported.report());
    }
  }

  @Test
  void no_event_carries_the_words_that_reports_show() {
    Set<String> words =
        DAY.reports()
            .flatMap(r -> r.content().messages().stream())
            .map(ReportedText::text)
            .collect(Collectors.toSet());
    String events =
        DAY.told(DmEvent.class)
            .map(e -> new String(WireFormat.DM_EVENT.write(e), UTF_8))
            .collect(Collectors.joining("\n"));
    assertThat(words).isNotEmpty().noneMatch(events::contains);
  }

  @Test
  void everybody_who_does_something_stands_in_the_truth() {
    Set<AccountId> known =
        DAY.world.accounts().stream().map(Account::id).collect(Collectors.toSet());
    assertThat(DAY.told(DmEvent.class).map(DmEvent::sender)).allMatch(known::contains);
    assertThat(DAY.messages().flatMap(m -> m.recipients().stream())).allMatch(known::contains);
    assertThat(DAY.reports().map(r -> r.report().reporter())).allMatch(known::contains);
  }

  @Test
  void every_kind_of_account_acts_on_a_measuring_seed() {
    Set<Kind> acting =
        DAY.messages().map(m -> DAY.account(m.sender()).kind()).collect(Collectors.toSet());
    assertThat(acting).contains(Kind.values());
  }

  @Test
  void held_out_kinds_do_not_exist_on_a_tuning_seed() {
    SimulatedDay tuning = new SimulatedDay(7);
    assertThat(tuning.world.accounts())
        .noneMatch(a -> Settings.bundled().of(a.kind()).heldOut())
        .anyMatch(a -> a.kind() == Kind.BULK_SPAMMER);
  }

  @Test
  void after_what_lies_before_the_day_events_come_in_order_of_time() {
    assertThat(
            DAY.happenings.stream()
                .map(Happening::at)
                .filter(at -> !at.isBefore(SimulatedDay.START)))
        .isSorted();
  }

  @Test
  void message_ids_are_never_used_twice() {
    List<Object> ids = DAY.messages().<Object>map(DirectMessageSent::messageId).toList();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
  }

  @Test
  void nothing_derived_from_words_leaves_an_end_to_end_encrypted_message() {
    assertThat(DAY.messages().filter(m -> m.encryption() == Encryption.END_TO_END))
        .isNotEmpty()
        .allMatch(m -> m.fingerprint() == null && m.linkDomains().isEmpty());
  }

  @Test
  void people_write_by_day_more_than_by_night() {
    long night = DAY.messagesOf(Kind.FRIEND).filter(m -> hour(m) >= 1 && hour(m) < 5).count();
    long evening = DAY.messagesOf(Kind.FRIEND).filter(m -> hour(m) >= 18 && hour(m) < 22).count();
    assertThat(night).isPositive().isLessThan(evening / 4);
  }

  @Test
  void recruiters_are_answered_and_bulk_spammers_are_not() {
    assertThat(answered(Kind.RECRUITER)).isBetween(0.10, 0.45);
    assertThat(answered(Kind.NETWORKER)).isBetween(0.04, 0.30);
    assertThat(answered(Kind.BULK_SPAMMER)).isLessThan(0.06);
  }

  @Test
  void blocks_and_reports_follow_abuse_far_more_often() {
    assertThat(refused(true)).isGreaterThan(10 * refused(false));
  }

  @Test
  void the_same_text_of_a_business_has_the_same_fingerprint_or_nearly() {
    List<String> prints =
        DAY.messagesOf(Kind.PROMOTING_BUSINESS)
            .filter(m -> m.fingerprint() != null)
            .map(m -> m.sender() + " " + m.fingerprint())
            .toList();
    assertThat(Set.copyOf(prints)).hasSizeLessThan(prints.size() / 2);
  }

  @Test
  void adults_who_seek_minors_write_to_minors_and_coaches_do_too() {
    for (Kind kind : List.of(Kind.MINOR_CONTACTER, Kind.YOUTH_COACH)) {
      assertThat(DAY.messagesOf(kind).filter(m -> m.recipientProfile().ageBand().minor()).count())
          .isGreaterThan(DAY.messagesOf(kind).count() / 3);
    }
  }

  @Test
  void hijacked_accounts_were_silent_for_months() {
    assertThat(DAY.messagesOf(Kind.HIJACKED_ACCOUNT).map(DirectMessageSent::sentAt))
        .anyMatch(at -> at.isBefore(SimulatedDay.START.minus(Duration.ofDays(50))));
  }

  @Test
  void groups_and_group_additions_happen() {
    assertThat(DAY.messages()).anyMatch(m -> m.conversation().kind() == ConversationKind.GROUP);
    assertThat(DAY.told(GroupMembersAdded.class)).isNotEmpty();
  }

  @Test
  void nobody_writes_on_to_someone_who_blocked_them() {
    var blocked =
        DAY.reactions()
            .filter(r -> r.reaction() == Reaction.BLOCKED)
            .collect(
                Collectors.toMap(
                    r -> r.conversation() + " " + r.sender(), r -> r.reactedAt(), (a, b) -> a));
    assertThat(DAY.messages().filter(m -> m.conversation().kind() == ConversationKind.ONE_TO_ONE))
        .noneMatch(
            m -> {
              var when = blocked.get(m.conversation().id() + " " + m.sender());
              return when != null && m.sentAt().isAfter(when);
            });
  }

  private static int hour(DirectMessageSent message) {
    return DAY.account(message.sender()).localHour(message.sentAt());
  }

  /** Share of the conversations of a kind in which the other wrote back. */
  private static double answered(Kind kind) {
    Set<Object> opened =
        DAY.messagesOf(kind).map(m -> m.conversation().id()).collect(Collectors.toSet());
    Set<Object> answered =
        DAY.messages()
            .filter(m -> DAY.account(m.sender()).kind() != kind)
            .map(m -> m.conversation().id())
            .filter(opened::contains)
            .collect(Collectors.toSet());
    return (double) answered.size() / opened.size();
  }

  /** Blocks and reports for each message of abusive or of other accounts. */
  private static double refused(boolean abusive) {
    double refusals =
        DAY.reactions()
            .filter(r -> DAY.account(r.sender()).kind().abusive() == abusive)
            .filter(r -> r.reaction() == Reaction.BLOCKED || r.reaction() == Reaction.REPORTED)
            .count();
    return refusals
        / DAY.messages().filter(m -> DAY.account(m.sender()).kind().abusive() == abusive).count();
  }

  private static int bytes(SimulatedDay day) {
    return day.happenings.stream()
        .mapToInt(
            h ->
                switch (h) {
                  case Happening.Told told ->
                      Arrays.hashCode(WireFormat.DM_EVENT.write(told.event()));
                  case Happening.Reported r ->
                      Arrays.hashCode(WireFormat.REPORT.write(r.report()))
                          + 31 * Arrays.hashCode(WireFormat.REPORT_CONTENT.write(r.content()));
                })
        .reduce(1, (a, b) -> 31 * a + b);
  }
}
