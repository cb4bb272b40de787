package io.parapet.stream.backtest;

import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.replay.KafkaLog;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by request: adds up its parts, and once all are there says what would change, with what
 * people ruled until then.
 */
public final class SumTallies extends KeyedProcessFunction<String, Tally, BacktestResult>
    implements ResultTypeQueryable<BacktestResult> {
  private static final long serialVersionUID = 1;

  private final ArchiveConfig config;
  private transient ValueState<Tally> sum;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public SumTallies(ArchiveConfig config) {
    this.config = config;
  }

  @Override
  public void open(OpenContext context) {
    sum =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("sum", new TallyCodec().information()));
  }

  @Override
  public TypeInformation<BacktestResult> getProducedType() {
    return new BacktestResultCodec().information();
  }

  @Override
  public void processElement(Tally part, Context context, Collector<BacktestResult> out)
      throws Exception {
    Tally before = sum.value();
    Tally now = before == null ? part : before.add(part);
    if (now.isWhole()) {
      out.collect(now.result(decided()));
      sum.clear();
    } else {
      sum.update(now);
    }
  }

  private DecidedCases decided() {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(Path.of(config.vault())));
    try (KafkaLog log = new KafkaLog(config.kafka().cluster())) {
      return DecidedCases.read(log, pseudonyms);
    }
  }
}
