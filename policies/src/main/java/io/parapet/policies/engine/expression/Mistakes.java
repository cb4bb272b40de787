package io.parapet.policies.engine.expression;

import java.util.Comparator;
import java.util.List;

/** An expression that cannot be used, with everything that is wrong in it. */
public final class Mistakes extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> all;

  Mistakes(List<Mistake> all) {
    super(all.toString(), null, false, false);
    this.all = all.stream().distinct().sorted(Comparator.comparing(Mistake::offset)).toList();
  }

  public List<Mistake> all() {
    return all;
  }

  /** A mistake at a node of the tree, before its offset is looked up. */
  record AtNode(long id, String message) {}
}
