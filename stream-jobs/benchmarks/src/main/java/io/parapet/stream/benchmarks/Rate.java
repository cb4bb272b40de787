package io.parapet.stream.benchmarks;

/**
 * Records per second of CPU that the job's process took, and per second of the clock.
 *
 * @param stateBytes of the last checkpoint; 0 if there was none
 */
record Rate(double perCpuSecond, double perSecond, long stateBytes) {}
