package io.parapet.policies.harm;

/** How bad a harm is when it is real, weakest first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
