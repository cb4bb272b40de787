package io.parapet.policies.casework;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.testkit.Cases;
import io.parapet.policies.verdict.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulingsTest {
  @Test
  void metadata_alone_never_permits_what_cannot_be_undone() {
    CaseUpdate metadataOnly = aCase().alleging(Harm.SCAM).update();
    assertThat(Rulings.open(metadataOnly, true)).allMatch(RulingOption::reversible);
    assertThat(Rulings.open(metadataOnly, true)).doesNotContain(RulingOption.REMOVE);
  }

  @Test
  void metadata_alone_never_permits_a_label_of_content_harm() {
    assertThat(Rulings.harms(aCase().update()))
        .contains(Harm.SPAM)
        .doesNotContain(Harm.HATE, Harm.SEXUAL, Harm.THREAT);
  }

  @Test
  void reported_content_opens_removal_and_permanent_suspension() {
    assertThat(Rulings.open(reported(Harm.HARASSMENT).update(), false))
        .contains(RulingOption.REMOVE, RulingOption.SUSPEND_FOR_GOOD)
        .doesNotContain(RulingOption.REFER);
  }

  @Test
  void only_a_specialist_may_refer_to_the_authorities() {
    assertThat(Rulings.open(reported(Harm.THREAT).update(), true)).contains(RulingOption.REFER);
  }

  @Test
  void who_speaks_of_harming_themselves_gets_help_and_no_punishment() {
    CaseUpdate update = reported(Harm.SELF_HARM).answeredWith(Response.SUPPORT).update();
    assertThat(Rulings.open(update, true))
        .containsExactly(RulingOption.DISMISS, RulingOption.SUPPORT, RulingOption.ESCALATE);
  }

  private static Cases reported(Harm harm) {
    return aCase().alleging(harm).reported(aReport().saying("…").with("sealed"), Map.of());
  }

  @Test
  void invitations_can_be_frozen_where_somebody_was_put_into_groups() {
    CaseUpdate adder = aCase().showing("sender.group_adds_24h", 31.0).update();
    assertThat(Rulings.open(adder, false)).contains(RulingOption.FREEZE_7D);
    assertThat(Rulings.open(aCase().update(), false)).doesNotContain(RulingOption.FREEZE_7D);
  }

  @Test
  void only_what_happened_in_a_group_leads_out_of_it() {
    assertThat(Rulings.open(aCase().inGroups("g-1").update(), false))
        .contains(RulingOption.REMOVE_MEMBER, RulingOption.FREEZE_GROUP_7D)
        .doesNotContain(RulingOption.REMOVE);
    assertThat(Rulings.open(aCase().update(), false)).noneMatch(RulingOption::ofGroups);
  }

  @Test
  void what_is_done_in_a_group_can_be_undone() {
    assertThat(RulingOption.REMOVE_MEMBER.reversible()).isTrue();
    assertThat(RulingOption.FREEZE_GROUP_7D.reversible()).isTrue();
  }
}
