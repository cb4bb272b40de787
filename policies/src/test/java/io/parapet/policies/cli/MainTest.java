package io.parapet.policies.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyEditor;
import io.parapet.policies.policy.file.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @TempDir Path catalogue;
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void scaffold() {
    assertThat(run("new", "behaviour/mine", "--catalogue", catalogue.toString())).isZero();
  }

  @Test
  void a_scaffold_lints_and_its_scenarios_fail_until_it_is_filled_in() {
    assertThat(run("lint", "--catalogue", catalogue.toString())).isZero();
    assertThat(run("test", "--catalogue", catalogue.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("3 scenarios, 3 failed");
  }

  @Test
  void a_mistake_makes_lint_exit_with_one_also_as_json() throws IOException {
    Path file = catalogue.resolve("behaviour/mine.yaml");
    Files.writeString(file, Files.readString(file).replace("harm: spam", "harm: spma"));
    assertThat(run("lint", "--json", "--catalogue", catalogue.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"line\" : 4")
        .contains("did you mean 'spam'?")
        .doesNotContain("\tat ");
  }

  @Test
  void explain_says_what_would_have_changed_the_outcome() throws IOException {
    Path file = catalogue.resolve("behaviour/mine.yaml");
    Files.writeString(file, Files.readString(file).replace("stage: draft", "stage: enforced"));
    Path event = catalogue.resolve("event.json");
    Files.writeString(event, "{\"features\": {\"sender.strangers_24h\": 44}}");
    assertThat(run("explain", "--event", event.toString(), "--catalogue", catalogue.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("It is flagged, with a score of")
        .contains("behaviour/mine fires: ")
        .contains("in the last 24 hours (44) is at least 40")
        .contains("It would be allowed if sender.strangers_24h were 39 instead of 44: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"features": {"sender.strangers_24": 44}} | unknown feature 'sender.strangers_24'; did you mean 'sender.strangers_24h'?
          {"features": {"sender.strangers_24h": "x"}} | e.json:1:39 'sender.strangers_24h': expected a number, not 'x'
          {"kind": "mesage", "features": {}} | did you mean 'message'?
          {"feature": 1} | is no direct message, and has no features either
          {"features": {} | not YAML
          """)
  void an_event_that_cannot_be_read_is_told_with_its_place(String content, String said)
      throws IOException {
    Path event = Files.writeString(catalogue.resolve("e.json"), content);
    assertThat(run("explain", "--event", event.toString(), "--catalogue", catalogue.toString()))
        .isEqualTo(2);
    assertThat(errors.toString()).contains(said).doesNotContain("\tat ");
  }

  @Test
  void what_a_person_reads_has_words_values_and_units() throws IOException {
    Path event = catalogue.resolve("event.yaml");
    Files.writeString(
        event,
        """
        features:
          sender.strangers_24h: 80
          sender.new_recipients_24h: 80
          sender.reply_ratio_24h: 0.02
          sender.blocks_24h: 3
          sender.spam_moves_24h: 2
          sender.reports_24h: 1
          sender.block_ratio_24h: 0.04
          sender.spam_ratio_24h: 0.02
          sender.report_ratio_24h: 0.01
          sender.account_age: 20
        """);
    assertThat(run("explain", "--event", event.toString(), "--all")).isZero();
    assertThat(out.toString())
        .contains("It is limited, with a score of 0.77")
        .contains("limit new contacts (the account) for 1 d")
        .contains("(flag from 0.5, limit from 0.7, hold from 0.85)")
        .contains("were answered (2 %) is less than 4 %")
        .contains("(not known, taken as no)")
        .contains("age of the account (20 d) is less than 60 d")
        .contains("does not fire: ");
  }

  @Test
  void diff_names_the_threshold_that_changed(@TempDir Path other) throws IOException {
    String yaml = Files.readString(catalogue.resolve("behaviour/mine.yaml"));
    PolicyFile changed =
        PolicyEditor.withThreshold(new PolicyFile("behaviour/mine.yaml", yaml), "flag", 0.7);
    Files.createDirectories(other.resolve("behaviour"));
    Files.writeString(other.resolve("behaviour/mine.yaml"), changed.yaml());
    assertThat(run("diff", catalogue.toString(), other.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("behaviour/mine: thresholds.flag: 0.5 → 0.7");
  }

  @Test
  void diff_covers_sets_the_strike_ladder_and_every_key_of_a_policy(@TempDir Path other)
      throws IOException {
    copy("behaviour/request-declines.yaml", catalogue, yaml -> yaml);
    copy("safeguard/event-invitation.yaml", catalogue, yaml -> yaml);
    copy("sets/contact_domains.yaml", catalogue, yaml -> yaml);
    copy("strikes/ladder.yaml", catalogue, yaml -> yaml);
    copy(
        "behaviour/request-declines.yaml",
        other,
        yaml ->
            yaml.replace("title: ", "title: Not ")
                .replace("severity: low", "severity: high")
                .replace("notice: ", "notice: Hello. ")
                .replace("rationale: >", "rationale: >\n  So.")
                .replace("declines: 20", "declines: 21")
                .replace("for: 24 h", "for: 2 d"));
    copy("safeguard/event-invitation.yaml", other, yaml -> yaml.replace("[message]", "[report]"));
    copy("sets/contact_domains.yaml", other, yaml -> yaml.replace("wa.me", "wb.me"));
    copy("strikes/ladder.yaml", other, yaml -> yaml.replace("90 d", "60 d"));
    assertThat(run("diff", catalogue.toString(), other.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("behaviour/mine is gone")
        .contains("behaviour/request-declines: title: Most people")
        .contains("behaviour/request-declines: severity: low → high")
        .contains("behaviour/request-declines: notice: Many people", "→ Hello. Many people")
        .contains("behaviour/request-declines: rationale: ")
        .contains("overrides.linkedin.parameters.declines: 20 → 21")
        .contains("for: 1 d, release: true, reversible: true} → {do: limit_new_contacts")
        .contains("safeguard/event-invitation: scope.subjects: [message] → [report]")
        .contains("sets/contact_domains: entry 'wa.me': without end → none")
        .contains("strikes: half_life: 90 d → 60 d");
    assertThat(run("diff", other.toString(), other.toString())).isZero();
  }

  private static void copy(String path, Path to, UnaryOperator<String> change) throws IOException {
    String yaml =
        BundledFiles.catalogue().stream()
            .filter(file -> file.path().equals(path))
            .findFirst()
            .orElseThrow()
            .yaml();
    Path file = to.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, change.apply(yaml));
  }

  @Test
  void test_as_json_names_what_no_scenario_shows() throws IOException {
    Path file = catalogue.resolve("behaviour/mine.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("stage: draft", "stage: enforced")
            .replaceFirst("condition:.*\\|\\n *", "condition: |\n  sender.minor && "));
    assertThat(run("test", "--json", "--catalogue", catalogue.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"notCovered\" : [ \"behaviour/mine: sender.minor is never true\"");
    assertThat(run("test", "behaviour/mien", "--catalogue", catalogue.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("did you mean 'behaviour/mine'?");
  }

  @Test
  void show_prints_a_policy_that_reads_back_as_itself() {
    assertThat(run("show", "behaviour/mine", "--catalogue", catalogue.toString())).isZero();
    assertThat(out.toString()).contains("id: behaviour/mine").contains("response: none");
  }

  @Test
  void show_applies_what_one_platform_does_otherwise() {
    assertThat(run("show", "behaviour/request-declines", "--platform", "linkedin")).isZero();
    assertThat(out.toString())
        .contains("# As it holds on linkedin", "value: 20\n")
        .doesNotContain("overrides");
    assertThat(run("show", "behaviour/request-declines")).isZero();
    assertThat(out.toString()).contains("declines: 20  # elsewhere 8\n", "for: 1 d");
    assertThat(run("show", "behaviour/request-declines", "--platform", "linkdin")).isEqualTo(2);
    assertThat(errors.toString()).contains("did you mean 'linkedin'?");
  }

  @Test
  void an_unknown_policy_is_told_in_one_sentence() {
    assertThat(run("show", "behaviour/mien", "--catalogue", catalogue.toString())).isEqualTo(2);
  }

  @Test
  void the_schema_knows_every_key() {
    assertThat(run("schema")).isZero();
    assertThat(io.parapet.policies.policy.file.PolicyReader.KEYS)
        .allSatisfy(key -> assertThat(out.toString()).contains("\"" + key + "\""));
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    return Main.run(new PrintWriter(out, true), new PrintWriter(errors, true), args);
  }
}
