package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.Policies;
import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BadInputTest {
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
