package io.parapet.stream.feedback;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Brings a report and the rulings on it together, whichever is read first. */
public final class FindReporter
    extends KeyedCoProcessFunction<String, ReportMade, ReportRuled, ReporterRuled> {
  private static final long serialVersionUID = 1;

  /** A report that is not decided for this long is forgotten. */
  private static final StateTtlConfig KEPT =
      StateTtlConfig.newBuilder(Duration.ofDays(90)).cleanupFullSnapshot().build();

  private transient ValueState<ReportMade> made;
  private transient ValueState<ReportRuled> ruled;

  @Override
  public void open(OpenContext context) {
    made = state("report-made", ReportMade.class);
    ruled = state("report-ruled", ReportRuled.class);
  }

  @Override
  public void processElement1(ReportMade report, Context context, Collector<ReporterRuled> out)
      throws Exception {
    made.update(report);
    join(out);
  }

  /** A later ruling takes the place of an earlier one. */
  @Override
  public void processElement2(ReportRuled ruling, Context context, Collector<ReporterRuled> out)
      throws Exception {
    ReportRuled before = ruled.value();
    if (before == null || ruling.at() >= before.at()) {
      ruled.update(ruling);
      join(out);
    }
  }

  private void join(Collector<ReporterRuled> out) throws Exception {
    ReportMade report = made.value();
    ReportRuled ruling = ruled.value();
    if (report != null && ruling != null) {
      out.collect(new ReporterRuled(report, ruling));
    }
  }

  private <T> ValueState<T> state(String name, Class<T> type) {
    ValueStateDescriptor<T> descriptor = new ValueStateDescriptor<>(name, type);
    descriptor.enableTimeToLive(KEPT);
    return getRuntimeContext().getState(descriptor);
  }
}
