package io.parapet.local.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningJobsTest {

  @Test
  void a_job_counts_once_all_its_tasks_run() {
    assertThat(RunningJobs.in(job(3, 3))).isOne();
    assertThat(RunningJobs.in(job(2, 3))).isZero();
    assertThat(RunningJobs.in(job(0, 0))).isZero();
    assertThat(RunningJobs.in(job(3, 3) + "," + job(1, 1))).isEqualTo(2);
  }

  private static String job(int running, int total) {
    return "{\"state\":\"RUNNING\",\"tasks\":{\"running\":%d,\"canceling\":0,\"canceled\":0,\"total\":%d,\"created\":0}}"
        .formatted(running, total);
  }
}
