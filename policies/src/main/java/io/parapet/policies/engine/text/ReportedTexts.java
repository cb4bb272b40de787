package io.parapet.policies.engine.text;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one subject. They are read when the first policy asks, so a subject that no text
 * policy can still matter to costs nothing. Without texts every question is unknown.
 */
public final class ReportedTexts implements Function<TextQuery, Truth> {
  /** Of a subject without texts. */
  public static final Function<TextQuery, Truth> NONE = query -> Truth.UNKNOWN;

  private final TextMatcher matcher;
  private final List<String> texts;
  private final Instant now;
  private @Nullable Set<TextQuery> matching;

  public ReportedTexts(TextMatcher matcher, List<String> texts, Instant now) {
    this.matcher = matcher;
    this.texts = texts;
    this.now = now;
  }

  @Override
  public Truth apply(TextQuery query) {
    return texts.isEmpty() ? Truth.UNKNOWN : Truth.of(matching().contains(query));
  }

  private Set<TextQuery> matching() {
    Set<TextQuery> known = matching;
    if (known == null) {
      known = new HashSet<>();
      for (String text : texts) {
        known.addAll(matcher.matching(text, now));
      }
      matching = known;
    }
    return known;
  }
}
