package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.Policies;
import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.lint.Linter;
import io.parapet.policies.engine.scenario.ScenarioReader;
import io.parapet.policies.engine.text.QuerySyntax;
import io.parapet.policies.engine.text.TextMatcher;
import io.parapet.policies.policy.PolicyProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BadInputTest {
  private static final List<String> CONDITION_WORDS =
      List.of(
          "sender.strangers_24h",
          "pair.stranger",
          "message.link_domains",
          "message.surface",
          "params.x",
          "sets.x",
          "policy.fired(",
          "text.query(",
          "text.score(",
          "\"spam\"",
          "\"p\"",
          "known(",
          "otherwise(",
          "math.least(",
          ".exists(d, d",
          ".all(d, d",
          ")",
          "(",
          ",",
          "&&",
          "||",
          "!",
          "?",
          ":",
          ">=",
          "==",
          "in",
          "+",
          "-",
          "/",
          "[",
          "]",
          "1",
          "0.5",
          "9e99",
          "true",
          "'",
          "\\",
          "{",
          "}",
          "int(",
          "has(",
          "null",
          "b\"x\"",
          "dyn(");
  private static final List<String> QUERY_WORDS =
      List.of(
          "a",
          "crypto",
          "AND",
          "OR",
          "NOT",
          "+",
          "-",
          "(",
          ")",
          "\"",
          "~",
          "~2",
          "~99999",
          "*",
          "?",
          "/a.*b/",
          "/",
          "^2",
          "[a TO b]",
          "{",
          "}",
          ":",
          "text:",
          "\\",
          "a*",
          "*a",
          "fuzy~",
          "&&",
          "||",
          "!",
          "é",
          "\u0000",
          "😀",
          "fn:ordered(a b)",
          "@");

  @Test
  void an_alias_bomb_is_refused() {
    assertThat(problems("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
        .containsExactly("p.yaml:1:4 anchors and aliases are not used here; write it out");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(problems("a: " + "[".repeat(5_000)))
        .singleElement()
        .asString()
        .contains("nested deeper than 12 levels");
  }

  @Test
  void a_huge_file_is_refused() {
    assertThat(problems("a: " + "x".repeat(YamlTree.MAX_SIZE)))
        .singleElement()
        .asString()
        .contains("larger than");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(problems("")).containsExactly("p.yaml:1:1 the file is empty");
    assertThat(problems("# nothing\n")).containsExactly("p.yaml:1:1 the file is empty");
  }

  @Test
  void a_file_in_another_encoding_is_refused_at_its_first_odd_byte() {
    byte[] latin = "id: a\ntitle: Grüße\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(PolicyReader.read(PolicyFile.of("p.yaml", latin)).problems())
        .extracting(PolicyProblem::toString)
        .containsExactly("p.yaml:2:10 not UTF-8 here; save the file in the encoding UTF-8");
    assertThat(SetReader.read(PolicyFile.of("sets/s.yaml", latin)).problems()).hasSize(1);
    assertThat(ScenarioReader.read(PolicyFile.of("p_test.yaml", latin)).problems()).hasSize(1);
    byte[] wide = "id: a\n".getBytes(StandardCharsets.UTF_16);
    assertThat(PolicyReader.read(PolicyFile.of("p.yaml", wide)).problems())
        .singleElement()
        .asString()
        .startsWith("p.yaml:1:1 not UTF-8");
  }

  @Test
  void a_key_that_stands_twice_is_refused() {
    assertThat(problems("id: a\nid: b\n")).containsExactly("p.yaml:2:1 'id' stands twice");
  }

  @Test
  void an_unknown_key_comes_with_a_suggestion() {
    assertThat(problems("conditions: x\n"))
        .contains("p.yaml:1:1 unknown key 'conditions'; did you mean 'condition'?");
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    assertThat(problems("id: a\n")).hasSizeGreaterThan(8).allMatch(p -> p.contains("is missing"));
  }

  @Test
  void a_runaway_expression_is_refused() {
    assertThat(conditionProblems("(".repeat(3_000) + "true" + ")".repeat(3_000))).isNotEmpty();
    assertThat(conditionProblems("true" + " && true".repeat(2_000))).isNotEmpty();
    assertThat(
            conditionProblems(
                "message.link_domains.all(a, message.link_domains.exists(b, a == b))"))
        .anyMatch(p -> p.contains("a loop inside a loop can run away"));
    assertThat(conditionProblems("sets.x.exists(d, d == \"a\")")).isNotEmpty();
    assertThat(conditionProblems("message.surface.matches(\"(a*)*b\")"))
        .anyMatch(p -> p.contains("unknown name 'matches'"));
  }

  /** Mutilated policies end in problems with a place, never in an exception. */
  @Property(tries = 300)
  void a_mutilated_file_never_throws(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder yaml = new StringBuilder(Policies.aPolicy("p").file().yaml());
    for (int i = 0; i < 1 + random.nextInt(6) && !yaml.isEmpty(); i++) {
      int at = random.nextInt(yaml.length());
      switch (random.nextInt(3)) {
        case 0 -> yaml.deleteCharAt(at);
        case 1 -> yaml.insert(at, "{[&*!|>'\"%@`#,:- \n\t\0\u2028😀".charAt(random.nextInt(21)));
        default -> yaml.setLength(at + 1);
      }
    }
    PolicySet set = PolicyCompiler.compile(List.of(new PolicyFile("p.yaml", yaml.toString())));
    assertThat(set.policies().size() + set.problems().size()).isPositive();
    assertThat(set.problems()).allMatch(p -> p.line() > 0 && p.column() > 0);
  }

  /** Any heap of the words of the language compiles, or ends in problems with a place. */
  @Property(tries = 400)
  void any_heap_of_words_ends_in_a_policy_or_in_problems(@ForAll long seed) {
    Random random = new Random(seed);
    PolicyFile file =
        Policies.aPolicy("p")
            .when(heap(random, CONDITION_WORDS))
            .score(random.nextBoolean() ? "0.6" : "|\n  " + heap(random, CONDITION_WORDS))
            .file();
    PolicySet set = PolicyCompiler.compile(List.of(file));
    assertThat(set.policies().isEmpty()).isNotEqualTo(set.problems().isEmpty());
    assertThat(set.problems()).allMatch(p -> p.line() > 0 && p.column() > 0);
  }

  /** The same for queries; one that is taken can also be asked. */
  @Property(tries = 400)
  void any_heap_of_query_words_is_refused_or_answered(@ForAll long seed) {
    String query = heap(new Random(seed), QUERY_WORDS);
    try {
      QuerySyntax.check(query);
    } catch (QuerySyntax.Refused refused) {
      assertThat(refused).message().isNotBlank();
      return;
    }
    TextMatcher matcher = TextMatcher.of(List.of(new TextQuery.Lucene(query)), Map.of());
    assertThat(matcher.matching("crypto a b \"money\" (", Instant.EPOCH)).hasSizeLessThan(2);
  }

  private static String heap(Random random, List<String> words) {
    StringBuilder heap = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      heap.append(words.get(random.nextInt(words.size())));
      heap.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return heap.toString();
  }

  /** Whatever bytes a file has: each reader ends in a value or in problems with a place. */
  @Property(tries = 500)
  void any_bytes_end_in_problems(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = bytes(random);
    for (String path : List.of("p.yaml", "p_test.yaml", "sets/s.yaml", "strikes/ladder.yaml")) {
      PolicyFile file = PolicyFile.of(path, bytes);
      assertThat(Linter.lint(List.of(file), LocalDate.EPOCH))
          .allMatch(f -> f.problem().line() > 0 && f.problem().column() > 0);
    }
    assertThat(ScenarioReader.situation(PolicyFile.of("e.json", bytes), Instant.EPOCH).problems())
        .allMatch(p -> p.line() > 0 && p.column() > 0);
  }

  /** A file of the catalogue with a few bytes changed, or noise. */
  private static byte[] bytes(Random random) {
    List<PolicyFile> files = BundledFiles.catalogue();
    byte[] bytes =
        random.nextInt(5) == 0
            ? new byte[random.nextInt(200)]
            : files.get(random.nextInt(files.size())).yaml().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1 + random.nextInt(8) && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static List<String> problems(String yaml) {
    return PolicyReader.read(new PolicyFile("p.yaml", yaml)).problems().stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> conditionProblems(String condition) {
    return PolicyCompiler.compile(List.of(Policies.aPolicy("p").when(condition).file()))
        .problems()
        .stream()
        .map(Object::toString)
        .toList();
  }
}
