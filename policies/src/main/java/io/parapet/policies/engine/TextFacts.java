package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;

/** Answers questions about the reported texts of one subject. */
interface TextFacts {
  /** Without a report there is no text, so nothing is known of it. */
  TextFacts NONE = query -> Truth.UNKNOWN;

  Truth matches(TextQuery query);
}
