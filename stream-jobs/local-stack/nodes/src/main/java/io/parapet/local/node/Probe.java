package io.parapet.local.node;

/** Asks a part whether it is ready to serve. Answers within two seconds, and never throws. */
@FunctionalInterface
public interface Probe {

  boolean isHealthy();
}
