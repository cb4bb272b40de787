package io.parapet.stream.feedback;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.feedback.ReportRuled.Worth;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Rates a reporter by the rulings on their reports, the last ruling on each. Of somebody who
 * reports all day only the latest {@value #MOST} count, so that rating them takes no longer than
 * rating others; a reporter whose rulings are all too old is forgotten within a month, one that is
 * erased at once.
 */
public final class RateReporters
    extends KeyedCoProcessFunction<String, ReporterRuled, Erased, Signal> {
  private static final long serialVersionUID = 1;
  private static final long MONTH = Duration.ofDays(30).toMillis();

  /** So many tell the share of upheld reports to within about 3 points. */
  static final int MOST = 1_000;

  private transient MapState<String, ReportRuled> rulings;

  @Override
  public void open(OpenContext context) {
    rulings =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("rulings", String.class, ReportRuled.class));
  }

  @Override
  public void processElement1(ReporterRuled news, Context context, Collector<Signal> out)
      throws Exception {
    ReportRuled ruling = news.ruling().forReason(news.report().reason());
    if (ruling.worth() == Worth.UNDECIDED) {
      rulings.remove(ruling.reportId());
    } else {
      rulings.put(ruling.reportId(), ruling);
    }
    forget(ruling.at() - Credibility.KEPT.toMillis());
    lookAgain(context.timerService().currentProcessingTime(), context);
    out.collect(signal(news));
  }

  @Override
  public void processElement2(Erased erased, Context context, Collector<Signal> out)
      throws Exception {
    erased.forget(rulings, out);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Signal> out) throws Exception {
    forget(time - Credibility.KEPT.toMillis());
    ReportRuled oldest = oldest();
    if (oldest == null) {
      rulings.clear();
    } else {
      lookAgain(oldest.at(), context);
    }
  }

  /**
   * Each ruling sets a timer, so that a reporter whose state came without one gets one. Timers of
   * one reporter fall together on the ends of months, so there are fewer than thirty. They count
   * from when a ruling came, since one that is played back is old already.
   */
  private static void lookAgain(long since, Context context) {
    long then = since + Credibility.KEPT.toMillis();
    context.timerService().registerProcessingTimeTimer((then / MONTH + 1) * MONTH);
  }

  private Signal signal(ReporterRuled news) throws Exception {
    return new Signal(
        SignalKind.CREDIBILITY,
        new PlatformId(news.report().platform()),
        new AccountId(news.report().reporter()),
        Credibility.features(rulings.values(), news.ruling().at()),
        Instant.ofEpochMilli(news.ruling().at()));
  }

  /** What is older than that, and the oldest of too many. */
  private void forget(long before) throws Exception {
    Iterator<Map.Entry<String, ReportRuled>> all = rulings.iterator();
    int left = 0;
    while (all.hasNext()) {
      if (all.next().getValue().at() < before) {
        all.remove();
      } else {
        left++;
      }
    }
    ReportRuled oldest = left > MOST ? oldest() : null;
    if (oldest != null) {
      rulings.remove(oldest.reportId());
    }
  }

  private @Nullable ReportRuled oldest() throws Exception {
    ReportRuled oldest = null;
    for (ReportRuled ruling : rulings.values()) {
      oldest = oldest == null || ruling.at() < oldest.at() ? ruling : oldest;
    }
    return oldest;
  }
}
