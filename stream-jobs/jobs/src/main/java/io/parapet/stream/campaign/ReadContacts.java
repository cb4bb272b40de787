package io.parapet.stream.campaign;

import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.StrangerContactCodec;
import io.parapet.stream.replay.InputRecord;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads contacts. The screening job alone writes them, so one that cannot be read is a fault. */
public final class ReadContacts
    implements FlatMapFunction<InputRecord, StrangerContact>, ResultTypeQueryable<StrangerContact> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadContacts.class);

  @Override
  public void flatMap(InputRecord record, Collector<StrangerContact> out) {
    try {
      out.collect(WireFormat.STRANGER_CONTACT.read(record.value()));
    } catch (WireException e) {
      LOG.warn(
          "{}-{}@{} cannot be used: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  @Override
  public TypeInformation<StrangerContact> getProducedType() {
    return new StrangerContactCodec().information();
  }
}
