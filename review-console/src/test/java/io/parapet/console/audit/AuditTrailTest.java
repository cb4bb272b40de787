package io.parapet.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.TestStaff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.console.store.elastic.ElasticAuditLog;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
  private CaseDesk cases;
  private ElasticAuditLog audit;

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
    audit = new ElasticAuditLog(cases.elastic(), Clock.systemUTC());
    for (Deed deed : Deed.values()) {
      audit.record(TestStaff.moderator("ada"), deed, new CaseId("c-1"), "review");
    }
  }

  @AfterEach
  void close() throws Exception {
    cases.close();
  }

  @Test
  void an_untouched_trail_holds() {
    assertThat(audit.firstBroken()).isZero();
  }

  @Test
  void two_consoles_continue_one_trail() {
    var other = new ElasticAuditLog(cases.elastic(), Clock.systemUTC());
    other.record(TestStaff.moderator("bob"), Deed.CLAIM, null, "review");
    audit.record(TestStaff.moderator("ada"), Deed.CLAIM, null, "review");
    assertThat(audit.firstBroken()).isZero();
  }

  @Test
  void one_altered_entry_is_found() {
    cases
        .elastic()
        .send("POST", "/parapet-audit/_update/3", Map.of("doc", Map.of("by", "somebody-else")));
    assertThat(audit.firstBroken()).isEqualTo(3);
  }

  @Test
  void one_missing_entry_is_found() {
    cases.elastic().send("DELETE", "/parapet-audit/_doc/2", null);
    assertThat(audit.firstBroken()).isEqualTo(2);
  }
}
