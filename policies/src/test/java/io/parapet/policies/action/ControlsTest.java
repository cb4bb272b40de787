package io.parapet.policies.action;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Ceiling;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlsTest {
  private static final PolicyId POLICY = new PolicyId("spam/burst");
  private static final String HASH = "ab".repeat(32);
  private static final String VERSION = HASH.substring(0, 12);
  private static final Approval PROPOSED =
      new Approval(POLICY, HASH, new Signature("ann", NOON), "precise for a week", null);
  private static final Approval APPROVED = PROPOSED.approvedBy(by("ben", 1));

  @Test
  void without_a_second_person_a_policy_flags_at_most() {
    assertThat(ceiling()).isEqualTo(Ceiling.FLAG);
    assertThat(ceiling(PROPOSED)).isEqualTo(Ceiling.FLAG);
    assertThat(ceiling(PROPOSED, APPROVED)).isEqualTo(Ceiling.RESTRICT);
  }

  @Test
  void nobody_approves_what_they_proposed() {
    assertThatThrownBy(() -> PROPOSED.approvedBy(new Signature(" Ann ", NOON)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("second person");
  }

  @Test
  void an_approval_counts_for_that_file_alone() {
    String forged = VERSION + "0".repeat(52);
    Controls other = Controls.of(List.of(APPROVED), Set.of(forged));
    assertThat(other.hold(POLICY, VERSION).ceiling()).isEqualTo(Ceiling.FLAG);
  }

  @Test
  void a_stop_counts_at_once_and_can_be_taken_back() {
    EmergencyStop stop = new EmergencyStop(POLICY, true, "flags schools", by("cara", 2));
    EmergencyStop go = new EmergencyStop(POLICY, false, "mended", by("cara", 3));
    assertThat(ceiling(APPROVED, stop)).isEqualTo(Ceiling.RECORD);
    assertThat(ceiling(APPROVED, go, stop)).isEqualTo(Ceiling.RESTRICT);
  }

  @Test
  void a_stop_of_all_automation_lets_policies_flag() {
    assertThat(ceiling(APPROVED, new EmergencyStop(null, true, "incident", by("cara", 2))))
        .isEqualTo(Ceiling.FLAG);
  }

  @Test
  void an_open_breaker_lets_the_policy_flag_until_a_person_closes_it() {
    var open = new CircuitBreaker(POLICY, true, 20, 9, "9 of 20", by(Signature.PIPELINE, 2));
    assertThat(ceiling(APPROVED, open)).isEqualTo(Ceiling.FLAG);
    assertThat(ceiling(APPROVED, open, CircuitBreaker.closed(POLICY, "mended", by("cara", 3))))
        .isEqualTo(Ceiling.RESTRICT);
  }

  @Test
  void what_was_undone_needs_a_new_approval() {
    Undo undo = new Undo(POLICY, VERSION, "wrong", by("cara", 2));
    assertThat(ceiling(APPROVED, undo)).isEqualTo(Ceiling.RECORD);
    assertThat(ceiling(PROPOSED.approvedBy(by("ben", 3)), undo)).isEqualTo(Ceiling.RESTRICT);
  }

  private static Ceiling ceiling(Control... said) {
    return Controls.of(List.of(said), Set.of(HASH)).hold(POLICY, VERSION).ceiling();
  }

  private static Signature by(String who, int minutes) {
    Instant at = NOON.plusSeconds(60L * minutes);
    return new Signature(who, at);
  }
}
