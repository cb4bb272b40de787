package io.parapet.stream.action;

import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Signature;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.BreakerConfig;
import io.parapet.stream.policy.ControlShelf;
import io.parapet.stream.policy.PolicyRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyed by policy: counts rulings, and opens the policy's circuit breaker when people overturn too
 * much. What it says is a control like any other, so every judge hears of it; only a person closes
 * it.
 */
public final class Breaker
    extends KeyedBroadcastProcessFunction<String, PolicyRuled, PolicyRecord, Control>
    implements ResultTypeQueryable<Control> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

  private final BreakerConfig config;
  private transient ValueState<byte[]> state;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public Breaker(BreakerConfig config) {
    this.config = config;
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "breaker", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public TypeInformation<Control> getProducedType() {
    return new ControlCodec().information();
  }

  @Override
  public void processElement(PolicyRuled ruled, ReadOnlyContext context, Collector<Control> out)
      throws Exception {
    PolicyId policy = new PolicyId(ruled.policy());
    BreakerUse use = read();
    byte[] said = context.getBroadcastState(ActionLedger.CONTROLS).get(CircuitBreaker.key(policy));
    if (said != null
        && WireFormat.CONTROL.read(said) instanceof CircuitBreaker last
        && !last.open()) {
      use.closed(last.saidAt().toEpochMilli());
    }
    use.count(ruled);
    if (use.opens()) {
      CircuitBreaker opened = opened(policy, use, Instant.ofEpochMilli(ruled.at()));
      LOG.warn("ALERT circuit breaker of {} opens: {}", policy, opened.reason());
      out.collect(opened);
    }
    write(use);
  }

  @Override
  public void processBroadcastElement(PolicyRecord record, Context context, Collector<Control> out)
      throws Exception {
    try {
      ControlShelf.keep(record, context.getBroadcastState(ActionLedger.CONTROLS));
    } catch (WireException e) {
      LOG.error("A control is unusable: {}", e.getMessage());
    }
  }

  private static CircuitBreaker opened(PolicyId policy, BreakerUse use, Instant at) {
    String why = use.overturned() + " of " + use.decided() + " rulings went against it";
    Signature signed = new Signature(Signature.PIPELINE, at);
    return new CircuitBreaker(policy, true, use.decided(), use.overturned(), why, signed);
  }

  private BreakerUse read() throws IOException {
    byte[] bytes = state.value();
    BreakerUse use = new BreakerUse(config);
    return bytes == null ? use : use.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private void write(BreakerUse use) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    use.write(new DataOutputStream(bytes));
    state.update(bytes.toByteArray());
  }
}
