package io.parapet.policies.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.policy.file.PolicyEditor;
import io.parapet.policies.policy.file.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path catalogue;
  private final StringWriter out = new StringWriter();

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
        .contains("behaviour/mine: flag")
        .contains("It would be allow if sender.strangers_24h were 39.0 instead of 44.0.");
  }

  @Test
  void diff_names_the_threshold_that_changed(@TempDir Path other) throws IOException {
    String yaml = Files.readString(catalogue.resolve("behaviour/mine.yaml"));
    PolicyFile changed =
        PolicyEditor.withThreshold(new PolicyFile("behaviour/mine.yaml", yaml), "flag", 0.7);
    Files.createDirectories(other.resolve("behaviour"));
    Files.writeString(other.resolve("behaviour/mine.yaml"), changed.yaml());
    assertThat(run("diff", catalogue.toString(), other.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("behaviour/mine: threshold flag: 0.5 → 0.7");
  }

  @Test
  void show_prints_a_policy_that_reads_back_as_itself() {
    assertThat(run("show", "behaviour/mine", "--catalogue", catalogue.toString())).isZero();
    assertThat(out.toString()).contains("id: behaviour/mine").contains("response: none");
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
    return Main.run(new PrintWriter(out, true), args);
  }
}
