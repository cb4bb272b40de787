package io.parapet.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.RealNodes;
import io.parapet.console.TestStaff;
import io.parapet.console.store.elastic.AuditCommand;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.console.store.elastic.ElasticAuditLog;
import io.parapet.policies.id.CaseId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
    alter(3, "\"ada\"", "\"bob\"");
    assertThat(audit.firstBroken()).isEqualTo(3);
  }

  @Test
  void an_entry_that_lost_a_part_is_found() {
    alter(3, "\"purpose\"", "\"porpoise\"");
    assertThat(audit.firstBroken()).isEqualTo(3);
  }

  @Test
  void an_entry_that_cannot_be_read_any_more_is_found() {
    alter(3, "\"deed\":\"", "\"deed\":\"un");
    assertThat(audit.firstBroken()).isEqualTo(3);
  }

  @Test
  void many_who_write_at_once_write_one_trail_in_fewer_writes_than_entries() throws Exception {
    List<Callable<Void>> deeds = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      var by = TestStaff.moderator("moderator-" + i);
      deeds.add(
          () -> {
            audit.record(by, Deed.CLAIM, null, "review");
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(50)) {
      for (Future<Void> deed : pool.invokeAll(deeds)) {
        deed.get();
      }
    }
    cases.elastic().send("POST", "/parapet-audit/_refresh", null);
    assertThat(audit.firstBroken()).isZero();
    assertThat(audit.latest(400)).extracting(AuditEntry::by).doesNotHaveDuplicates().hasSize(400);
    assertThat(pages()).isLessThan(400);
  }

  private int pages() {
    return cases.elastic().get("/parapet-audit/_count").body().path("count").asInt();
  }

  private void alter(int page, String from, String to) {
    String path = "/parapet-audit/_doc/" + page;
    String source = cases.elastic().get(path).body().path("_source").toString();
    assertThat(source).contains(from);
    cases
        .elastic()
        .send(
            "PUT",
            path,
            JsonMapper.shared().readTree(source.replaceFirst(Pattern.quote(from), to)));
  }

  @Test
  void one_missing_entry_is_found() {
    cases.elastic().send("DELETE", "/parapet-audit/_doc/2", null);
    assertThat(audit.firstBroken()).isEqualTo(2);
  }

  @Test
  void the_command_says_so_too() throws Exception {
    String[] verify = {"verify", "--elasticsearch", RealNodes.elasticsearch().url().toString()};
    cases.elastic().send("POST", "/parapet-audit/_refresh", null);
    assertThat(said(verify))
        .isEqualTo(
            "All %d entries are there and as they were written.".formatted(Deed.values().length));
    cases.elastic().send("DELETE", "/parapet-audit/_doc/4", null);
    assertThat(said(verify)).isEqualTo("Entry 4 is altered or missing.");
    assertThat(said("verify", "--elasticsearch", "http://127.0.0.1:1"))
        .startsWith("The audit cannot be read");
  }

  private static String said(String... args) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      int unused = AuditCommand.run(args, Map.of(), out);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
