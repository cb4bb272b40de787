package io.parapet.stream.policy;

import io.parapet.stream.ingest.RawRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;

/** Takes the keyed records off the policies topic. */
public final class PolicyRecords
    implements FlatMapFunction<RawRecord, PolicyRecord>, ResultTypeQueryable<PolicyRecord> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(RawRecord raw, Collector<PolicyRecord> out) {
    if (raw.key() != null) {
      out.collect(new PolicyRecord(raw.key(), raw.value()));
    }
  }

  @Override
  public TypeInformation<PolicyRecord> getProducedType() {
    return new PolicyRecordCodec().information();
  }
}
