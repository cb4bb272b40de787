package io.parapet.stream.policy;

import org.jspecify.annotations.Nullable;

/**
 * A record of the policies topic: a body under its content hash, or the manifest.
 *
 * @param value JSON; null takes the body back
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are only passed on, never compared
public record PolicyRecord(String key, byte @Nullable [] value) {}
