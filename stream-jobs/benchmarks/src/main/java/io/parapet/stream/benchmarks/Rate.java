package io.parapet.stream.benchmarks;

/** Records per second of CPU that the job's process took, and per second of the clock. */
record Rate(double perCpuSecond, double perSecond) {}
