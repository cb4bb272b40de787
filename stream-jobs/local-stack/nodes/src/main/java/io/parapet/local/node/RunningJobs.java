package io.parapet.local.node;

import java.util.regex.Pattern;

/** Counts, in the answer of Flink's {@code /jobs/overview}, the jobs whose tasks all run. */
final class RunningJobs {

  private static final Pattern ALL_TASKS_RUN =
      Pattern.compile(
          "\"tasks\":\\{\"running\":([1-9]\\d*),\"canceling\":0,\"canceled\":0,\"total\":\\1,");

  private RunningJobs() {}

  static long in(String overview) {
    return ALL_TASKS_RUN.matcher(overview).results().count();
  }
}
