package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.UserNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy lets the person concerned be told. */
class NoticeTest {
  private static final String POLICY =
      """
      id: test/notice
      title: It tells something
      owner: test
      harm: spam
      severity: low
      stage: enforced
      condition: "true"
      score: 0.5
      thresholds:
        flag: 0.1
      rationale: It shows a notice.
      reference: none
      runbook: Nothing to do.
      transparency: other_violation_tc
      """;

  @Test
  void a_text_alone_is_for_everybody() {
    UserNotice notice = notice("notice: It is limited.\n");
    assertThat(notice.in(null)).isEqualTo("It is limited.");
    assertThat(notice.in("de")).isEqualTo("It is limited.");
  }

  @Test
  void who_reads_another_language_reads_its_words_and_the_rest_english() {
    UserNotice notice = notice("notice:\n  en: It is limited.\n  pt: Está limitado.\n");
    assertThat(notice.in("pt-BR")).isEqualTo("Está limitado.");
    assertThat(notice.in("de")).isEqualTo("It is limited.");
    assertThat(notice.in(null)).isEqualTo("It is limited.");
  }

  @Test
  void nothing_is_said_only_on_purpose() {
    assertThat(policy("notice: none\n").notice()).isNull();
    assertThat(problems("")).anyMatch(problem -> problem.contains("'notice' is missing"));
  }

  @Test
  void a_language_without_english_or_without_a_name_is_refused_at_its_place() {
    assertThat(problems("notice:\n  de: Begrenzt.\n"))
        .anyMatch(problem -> problem.contains("'en' is missing"));
    assertThat(problems("notice:\n  en: Limited.\n  German: Begrenzt.\n"))
        .anyMatch(problem -> problem.contains(":17:") && problem.contains("such as en or de"));
  }

  @Test
  void a_printed_notice_reads_back_the_same() {
    Policy policy = policy("notice:\n  en: It is limited.\n  de: Das ist begrenzt.\n");
    assertThat(read(PolicyPrint.of(policy)).value().policy().notice()).isEqualTo(policy.notice());
  }

  private static UserNotice notice(String yaml) {
    return policy(yaml).notice();
  }

  private static Policy policy(String yaml) {
    return read(POLICY + yaml).value().policy();
  }

  private static List<String> problems(String yaml) {
    return read(POLICY + yaml).problems().stream().map(PolicyProblem::toString).toList();
  }

  private static Parsing<ParsedPolicy> read(String yaml) {
    return PolicyReader.read(new PolicyFile("test/notice.yaml", yaml));
  }
}
