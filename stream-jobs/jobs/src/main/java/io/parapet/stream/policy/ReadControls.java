package io.parapet.stream.policy;

import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.InputRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads controls off their topic. */
public final class ReadControls
    implements FlatMapFunction<InputRecord, PolicyRecord>, ResultTypeQueryable<PolicyRecord> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadControls.class);

  @Override
  public void flatMap(InputRecord record, Collector<PolicyRecord> out) {
    try {
      String key = WireFormat.CONTROL.read(record.value()).key();
      out.collect(new PolicyRecord(key, record.value()));
    } catch (WireException e) {
      LOG.error("The control at offset {} is unusable: {}", record.offset(), e.getMessage());
    }
  }

  @Override
  public TypeInformation<PolicyRecord> getProducedType() {
    return new PolicyRecordCodec().information();
  }
}
