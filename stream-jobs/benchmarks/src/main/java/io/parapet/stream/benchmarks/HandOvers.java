package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.codec.KeyCodec;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Keys;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.PassageCodec;
import io.parapet.stream.ingest.EventReader;
import io.parapet.stream.ingest.KafkaSources;
import io.parapet.stream.ingest.Parse;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What screening would do if it kept nothing and judged nothing: each event goes by the pair, the
 * recipient and the sender, and out again. No job of this shape is faster.
 */
final class HandOvers {
  private static final TypeInformation<String> KEY = new KeyCodec().information();

  private HandOvers() {}

  static void define(StreamExecutionEnvironment env, JobConfig config) {
    DataStream<Passage> parsed =
        KafkaSources.of(env, config.kafka())
            .events()
            .process(
                new Parse<>(
                    new EventReader(config.ingest().maxAhead()), config.ingest().maxRecordBytes()));
    by(Keys::sender, by(Keys::recipient, by(Keys::pair, parsed)))
        .sinkTo(PassThrough.sink(config, new Again()));
  }

  private static DataStream<Passage> by(
      KeySelector<Passage, String> key, DataStream<Passage> passages) {
    MapFunction<Passage, Passage> on = passage -> passage;
    return passages.keyBy(key, KEY).map(on).returns(new PassageCodec().information());
  }

  private static final class Again implements KafkaRecordSerializationSchema<Passage> {
    private static final long serialVersionUID = 1;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        Passage passage, KafkaSinkContext context, @Nullable Long timestamp) {
      Input.Event input = (Input.Event) passage.input();
      return new ProducerRecord<>(Topics.VERDICTS.name(), WireFormat.DM_EVENT.write(input.event()));
    }
  }
}
