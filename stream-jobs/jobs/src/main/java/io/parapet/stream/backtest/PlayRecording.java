package io.parapet.stream.backtest;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.RawRecordCodec;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;

/**
 * Plays the recorded topics into the job, once for each element. Between records of one topic and
 * those of another it waits until all before are answered: so nothing overtakes, and each run gives
 * the same.
 */
public final class PlayRecording
    implements FlatMapFunction<Long, RawRecord>, ResultTypeQueryable<RawRecord> {
  private static final long serialVersionUID = 1;
  private static final List<TopicSpec> TOPICS =
      List.of(Topics.DM_EVENTS, Topics.REPORTS, Topics.SIGNALS);

  private final KafkaConfig kafka;
  private final String rehearsal;

  /**
   * @param rehearsal its name
   */
  public PlayRecording(KafkaConfig kafka, String rehearsal) {
    this.kafka = kafka;
    this.rehearsal = rehearsal;
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return new RawRecordCodec().information();
  }

  @Override
  public void flatMap(Long once, Collector<RawRecord> out) throws InterruptedException {
    Rehearsal under = Rehearsal.of(rehearsal);
    String topic = "";
    try (Recording recording = new Recording(kafka.cluster(), TOPICS)) {
      while (recording.hasNext()) {
        RawRecord next = recording.next();
        if (!next.topic().equals(topic)) {
          under.awaitAnswers();
          topic = next.topic();
        }
        under.played(next);
        out.collect(next);
      }
    }
  }
}
