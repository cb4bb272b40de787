package io.parapet.stream.config;

/** Whether the pipeline restricts by itself. */
public enum AutomaticMeasures {
  /** Only people restrict; what would have been done is recorded. */
  SHADOW,
  ENFORCED
}
