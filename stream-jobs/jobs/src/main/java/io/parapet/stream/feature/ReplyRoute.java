package io.parapet.stream.feature;

/**
 * Where the caller of the API waits for this message's verdict.
 *
 * @param correlation names the caller's question
 * @param partition of the verdicts topic
 */
public record ReplyRoute(String correlation, int partition) {}
