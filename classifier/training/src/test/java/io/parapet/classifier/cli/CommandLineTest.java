package io.parapet.classifier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.model.Bundle;
import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as a user gives them, on the bundle that comes along. */
class CommandLineTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void score_writes_a_header_and_a_line_for_each_line() throws IOException {
    Files.writeString(
        file("in.tsv"), "a\tx\tYou won a prize, call now\nb\t\tsee you at 7pm\twith cake\n");
    assertThat(run("score", "--in", path("in.tsv"), "--out", path("out.tsv"))).isZero();
    List<String> lines = Files.readAllLines(file("out.tsv"));
    assertThat(lines.getFirst())
        .isEqualTo(
            "id\t" + String.join("\t", Stream.of(TextLabel.values()).map(TextLabel::key).toList()));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("a\t").matches("a(\t[01]\\.[0-9]{6}){9}");
    assertThat(spam(lines.get(1))).isGreaterThan(spam(lines.get(2)));
  }

  @Test
  void a_line_that_is_none_is_named_and_nothing_is_written() throws IOException {
    Files.writeString(file("in.tsv"), "a\tx\tfine\nonly two\tfields\n");
    assertThat(run("score", "--in", path("in.tsv"), "--out", path("out.tsv"))).isOne();
    assertThat(err.toString()).contains("in.tsv:2 expected id, label and text, parted by tabs");
    assertThat(file("out.tsv")).doesNotExist();
  }

  @Test
  void bytes_that_are_no_text_are_scored_as_they_can_be_read() throws IOException {
    Files.write(
        file("in.tsv"), "a\tb\twin a \u00FF\r prize\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("score", "--in", path("in.tsv"), "--out", path("out.tsv"))).isZero();
    assertThat(Files.readAllLines(file("out.tsv"))).hasSize(2);
  }

  @Test
  void what_is_no_text_is_nothing_to_learn_from() throws IOException {
    Files.write(file("in.tsv"), "a\tb\tfine\nc\td\t\u00FF\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("benchmark", "--train", path("in.tsv"), "--test", path("in.tsv"))).isOne();
    assertThat(err.toString()).contains("in.tsv:2 expected UTF-8");
  }

  @Test
  void an_absent_file_is_named() {
    assertThat(run("score", "--in", path("nowhere.tsv"), "--out", path("out.tsv"))).isOne();
    assertThat(err.toString()).contains("nowhere.tsv: no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "benchmark", "score", "explain", ""})
  void a_command_without_what_it_needs_says_how_it_is_used(String command) {
    assertThat(run(command.isEmpty() ? new String[0] : new String[] {command})).isEqualTo(2);
    assertThat(err.toString()).contains("Usage:");
  }

  @Test
  void an_unknown_command_is_named() {
    assertThat(run("nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("'nonsense'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "benchmark", "score", "explain", "card"})
  void each_command_explains_itself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: classifier " + command);
  }

  @Test
  void explain_points_at_the_words_as_they_were_written() {
    String text = "hey, send me n\u200Budes tonight";
    assertThat(run("explain", text)).isZero();
    int start = text.indexOf("n\u200Budes");
    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches(" *\\+.*sexual +" + start + "-" + (start + 6) + " .*"));
  }

  @Test
  void explain_takes_an_empty_text() {
    assertThat(run("explain", "")).isZero();
    assertThat(out.toString()).contains("language und", "not scored");
  }

  @Test
  void the_card_is_that_of_the_bundle() {
    assertThat(run("card")).isZero();
    assertThat(out.toString()).isEqualTo(Bundle.bundled().card());
  }

  @Test
  void a_damaged_bundle_is_refused_in_words() throws IOException {
    Bundle.write(folder, Bundle.bundled().model(), Map.of(), Map.of(), "");
    byte[] weights = Files.readAllBytes(file("weights.bin"));
    Files.write(file("weights.bin"), Arrays.copyOf(weights, weights.length / 2));
    assertThat(run("card", "--bundle", folder.toString())).isOne();
    assertThat(err.toString()).contains("weights.bin", "SHA-256 differs");
  }

  @Test
  void evaluate_prints_all_tables_draws_plots_and_compares(@TempDir Path data) throws IOException {
    Bundle.write(folder, Bundle.bundled().model(), Map.of("seed", "1"), Map.of(), "");
    SmallData.in(data);
    String plots = path("plots");
    assertThat(
            run(
                "evaluate",
                "--data",
                data.toString(),
                "--plots",
                plots,
                "--beside",
                folder.toString(),
                "--card",
                path("card.md")))
        .as(err.toString())
        .isZero();
    assertThat(section("Real texts, by label and data set")).contains("spam | sms |");
    assertThat(section("Real texts, by label and data set")).doesNotContain("synthetic");
    assertThat(section("Synthetic texts, by label and set")).contains("| synthetic-threat |");
    assertThat(section("Real texts, disguised: F1")).contains("homoglyph", "leet", "bold_math");
    assertThat(section("False accusations where groups are named")).contains("quoted hate");
    assertThat(section("What would change on real texts")).contains("| spam |").contains("(0, 0)");
    assertThat(Files.readString(file("plots/spam-reliability.svg"))).startsWith("<svg");
    assertThat(file("plots/threat-synthetic-precision-recall.svg")).exists();
    assertThat(Files.readString(file("card.md")))
        .contains("No text and no word list")
        .contains("Threats, sexual solicitation, self-harm", "| hate | germeval18 |");
  }

  @Test
  void evaluate_says_which_data_is_absent() {
    assertThat(run("evaluate", "--data", path("nowhere"))).isOne();
    assertThat(err.toString()).contains("sms.train.tsv: no such file");
  }

  private String section(String title) {
    String from = out.toString().substring(out.toString().indexOf("## " + title + "\n"));
    int end = from.indexOf("\n## ");
    return end < 0 ? from : from.substring(0, end);
  }

  private static double spam(String line) {
    return Double.parseDouble(line.split("\t")[1]);
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String path(String name) {
    return file(name).toString();
  }
}
