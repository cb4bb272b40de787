package io.parapet.stream.ingest;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the screening job reads, as raw records of the topics of the same names.
 *
 * @param events {@code dm-events}
 * @param decisions {@code decisions}
 */
public record Sources(
    DataStream<RawRecord> events,
    DataStream<RawRecord> reports,
    DataStream<RawRecord> signals,
    DataStream<RawRecord> decisions,
    DataStream<RawRecord> policies) {}
