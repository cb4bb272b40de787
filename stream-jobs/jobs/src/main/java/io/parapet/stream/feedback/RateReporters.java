package io.parapet.stream.feedback;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Rates a reporter by the rulings on their reports, the last ruling on each. */
public final class RateReporters extends KeyedProcessFunction<String, ReporterRuled, Signal> {
  private static final long serialVersionUID = 1;

  private transient MapState<String, ReportRuled> rulings;

  @Override
  public void open(OpenContext context) {
    rulings =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("rulings", String.class, ReportRuled.class));
  }

  @Override
  public void processElement(ReporterRuled news, Context context, Collector<Signal> out)
      throws Exception {
    ReportRuled ruling = news.ruling().forReason(news.report().reason());
    forget(ruling.at() - Credibility.KEPT.toMillis());
    if (ruling.worth() == Worth.UNDECIDED) {
      rulings.remove(ruling.reportId());
    } else {
      rulings.put(ruling.reportId(), ruling);
    }
    out.collect(signal(news));
  }

  private Signal signal(ReporterRuled news) throws Exception {
    return new Signal(
        SignalKind.CREDIBILITY,
        new PlatformId(news.report().platform()),
        new AccountId(news.report().reporter()),
        Credibility.features(rulings.values(), news.ruling().at()),
        Instant.ofEpochMilli(news.ruling().at()));
  }

  private void forget(long before) throws Exception {
    Iterator<Map.Entry<String, ReportRuled>> all = rulings.iterator();
    while (all.hasNext()) {
      if (all.next().getValue().at() < before) {
        all.remove();
      }
    }
  }
}
