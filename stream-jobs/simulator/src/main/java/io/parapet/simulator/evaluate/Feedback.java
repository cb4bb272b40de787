package io.parapet.simulator.evaluate;

/**
 * A record on its way to a topic.
 *
 * @param value JSON
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are only passed on, never compared
record Feedback(String topic, byte[] value) {}
