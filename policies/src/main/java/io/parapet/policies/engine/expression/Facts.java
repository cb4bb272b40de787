package io.parapet.policies.engine.expression;

import io.parapet.policies.id.PolicyId;
import org.jspecify.annotations.Nullable;

/** What an expression can ask about one subject. Null means missing everywhere. */
public interface Facts {
  /** A Double, Boolean, String or List of String by qualified name, or null. */
  @Nullable Object value(String name);

  /** Whether the named set holds the value now. */
  boolean inSet(String set, String value);

  /** Whether a reported text matches the query; unknown without a report. */
  Truth text(TextQuery query);

  /** Whether another policy's condition holds. */
  Truth fired(PolicyId policy);

  /** The other policy's score if it fired, 0 if it did not, null if that is unknown. */
  @Nullable Double score(PolicyId policy);
}
