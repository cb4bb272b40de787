package io.parapet.stream.campaign;

import io.parapet.policies.feature.LikePrints;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by one band of the fingerprint: finds the campaign it belongs to. Link domains go through
 * as they are. A print comes under four bands, so up to four times under its campaign, which counts
 * it once.
 */
public final class MatchPrints extends KeyedProcessFunction<String, Sighting, Sighting>
    implements ResultTypeQueryable<Sighting> {
  private static final long serialVersionUID = 1;
  private static final long KEPT = Duration.ofHours(25).toMillis();

  private transient ValueState<LikePrints> state;

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("like-prints", new LikePrintsCodec().information()));
  }

  @Override
  public void processElement(Sighting sighting, Context context, Collector<Sighting> out)
      throws IOException {
    String print = sighting.contact().fingerprint();
    if (sighting.byLink() || print == null) {
      out.collect(sighting);
      return;
    }
    @Nullable LikePrints known = state.value();
    LikePrints prints = known == null ? new LikePrints() : known;
    long at = sighting.contact().at().toEpochMilli();
    long leader = prints.leader(HexFormat.fromHexDigitsToLong(print), at);
    state.update(prints);
    if (known == null) {
      context.timerService().registerEventTimeTimer(prints.latest() + KEPT);
    }
    out.collect(sighting.inTextCampaign(HexFormat.of().toHexDigits(leader)));
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Sighting> out)
      throws IOException {
    @Nullable LikePrints prints = state.value();
    if (prints == null || prints.latest() + KEPT <= time) {
      state.clear();
    } else {
      context.timerService().registerEventTimeTimer(prints.latest() + KEPT);
    }
  }

  @Override
  public TypeInformation<Sighting> getProducedType() {
    return new SightingCodec().information();
  }
}
