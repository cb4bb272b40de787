package io.parapet.policies.engine.text;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one subject. They are read when the first policy asks, so a subject that no text
 * policy can still matter to costs nothing. Without texts every question is unknown.
 */
public final class ReportedTexts implements Function<TextQuery, Truth> {
  private final TextMatcher matcher;
  private final List<String> texts;
  private final Instant now;
  private final Map<TextQuery, Truth> answers = new HashMap<>();
  private @Nullable List<TextView> views;

  public ReportedTexts(TextMatcher matcher, List<String> texts, Instant now) {
    this.matcher = matcher;
    this.texts = texts;
    this.now = now;
  }

  @Override
  public Truth apply(TextQuery query) {
    return texts.isEmpty() ? Truth.UNKNOWN : answers.computeIfAbsent(query, this::ask);
  }

  private Truth ask(TextQuery query) {
    List<TextView> read = views;
    if (read == null) {
      read = texts.stream().map(matcher::read).toList();
      views = read;
    }
    return Truth.of(read.stream().anyMatch(view -> matcher.matches(view, query, now)));
  }
}
