package io.parapet.policies.benchmarks;

/** Counts how many rules hold for one event of the workload. */
interface Engine {
  int matches(int event) throws Exception;
}
