package io.parapet.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir Path folder;

  private final Recorder recorder = new Recorder();
  private TestParts parts;

  @BeforeEach
  void makeParts() {
    parts = new TestParts(folder);
  }

  @Test
  void a_part_starts_once_those_before_it_are_ready() {
    Part first = Part.service(parts.sleeper("first"));
    Part second = Part.service(parts.sleeper("second"), "first");
    try (Supervisor supervisor = started(first, second)) {
      supervisor.allReady().join();
      assertThat(recorder.changes.indexOf("second STARTING"))
          .isGreaterThan(recorder.changes.indexOf("first READY"));
    }
  }

  @Test
  void a_task_is_done_when_it_ends_well() {
    Part task = Part.task(parts.exiting("task", 0));
    Part next = Part.service(parts.sleeper("next"), "task");
    try (Supervisor supervisor = started(task, next)) {
      supervisor.allReady().join();
      assertThat(recorder.changes).contains("task DONE", "next READY");
    }
  }

  @Test
  void a_killed_part_is_started_again() throws Exception {
    try (Supervisor supervisor = started(Part.service(parts.sleeper("victim")))) {
      supervisor.allReady().join();
      ProcessHandle killed = parts.process("victim");
      killed.destroyForcibly();
      soon().until(() -> parts.process("victim").pid() != killed.pid());
      assertThat(recorder.details)
          .anyMatch(detail -> detail.startsWith("victim ended with exit code 137"));
    }
  }

  @Test
  void a_part_that_keeps_failing_is_named_and_given_up_while_the_rest_runs() throws Exception {
    Part broken = Part.service(parts.exiting("broken", 3));
    Part other = Part.service(parts.sleeper("other"));
    try (Supervisor supervisor = started(broken, other)) {
      soon().until(() -> recorder.saw("broken GIVEN_UP") && recorder.saw("other READY"));
      assertThat(recorder.changes.stream().filter("broken STARTING"::equals)).hasSize(3);
      assertThat(recorder.details)
          .anyMatch(detail -> detail.contains("broken ended with exit code 3"));
      assertThat(parts.process("other").isAlive()).isTrue();
    }
  }

  @Test
  void what_needs_a_part_that_was_given_up_does_not_start() {
    Part broken = Part.service(parts.exiting("broken", 3));
    Part needy = Part.service(parts.sleeper("needy"), "broken");
    try (Supervisor supervisor = started(broken, needy)) {
      soon().until(() -> recorder.saw("needy GIVEN_UP"));
      assertThat(supervisor.allReady()).isCompletedExceptionally();
      assertThat(parts.pidFile("needy")).doesNotExist();
    }
  }

  @Test
  void closing_ends_every_process() throws Exception {
    Supervisor supervisor = started(Part.service(parts.sleeper("child")));
    supervisor.allReady().join();
    ProcessHandle child = parts.process("child");
    supervisor.close();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void children_leave_when_their_supervisor_is_killed() throws Exception {
    Process supervisor = SupervisorProcess.start(folder);
    soon().until(() -> Files.exists(parts.pidFile("child")));
    ProcessHandle child = parts.process("child");
    assertThat(child.isAlive()).isTrue();
    supervisor.destroyForcibly();
    soon().until(() -> !child.isAlive());
  }

  @Test
  void a_part_cannot_come_before_what_it_needs() {
    Part needy = Part.service(parts.sleeper("needy"), "later");
    assertThatThrownBy(() -> new Supervisor(List.of(needy), TestParts.QUICK, recorder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needy");
  }

  private Supervisor started(Part... all) {
    Supervisor supervisor = new Supervisor(List.of(all), TestParts.QUICK, recorder);
    supervisor.start();
    return supervisor;
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
  }
}
