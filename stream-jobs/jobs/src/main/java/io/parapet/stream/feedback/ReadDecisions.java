package io.parapet.stream.feedback;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.campaign.CampaignRuled;
import io.parapet.stream.replay.InputRecord;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Takes from a decision what it means for the accused, and beside it what it means for the
 * reporters. The screening job makes the dead letter of one that cannot be read.
 */
public final class ReadDecisions extends ProcessFunction<InputRecord, Strike> {
  public static final OutputTag<ReportRuled> RULINGS = new OutputTag<>("rulings") {};

  public static final OutputTag<CampaignRuled> CAMPAIGNS = new OutputTag<>("campaigns") {};

  private static final long serialVersionUID = 1;

  @Override
  public void processElement(InputRecord record, Context context, Collector<Strike> out) {
    try {
      Decision decision = WireFormat.DECISION.read(record.value());
      Strike.of(decision).forEach(out::collect);
      CampaignRuled.of(decision).ifPresent(ruled -> context.output(CAMPAIGNS, ruled));
      for (ReportId report : decision.reports()) {
        context.output(RULINGS, ReportRuled.of(report, decision));
      }
    } catch (WireException unreadable) {
      // See above: one dead letter is enough.
    }
  }
}
