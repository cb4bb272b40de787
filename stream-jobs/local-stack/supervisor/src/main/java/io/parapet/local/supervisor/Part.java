package io.parapet.local.supervisor;

import io.parapet.local.node.NodeSpec;
import java.util.Set;

/**
 * One process of the stack.
 *
 * @param after names of the parts that must be ready before this one starts
 * @param kind whether it serves until it is stopped, or does its work and ends
 */
public record Part(NodeSpec spec, Set<String> after, Kind kind) {

  /** How a part ends when all is well. */
  public enum Kind {
    /** Never by itself; an end is a failure. */
    SERVICE,
    /** With exit code 0, which makes it ready; it is not started again in this run. */
    TASK
  }

  public Part {
    after = Set.copyOf(after);
  }

  public static Part service(NodeSpec spec, String... after) {
    return new Part(spec, Set.of(after), Kind.SERVICE);
  }

  public static Part task(NodeSpec spec, String... after) {
    return new Part(spec, Set.of(after), Kind.TASK);
  }

  public String name() {
    return spec.name();
  }
}
