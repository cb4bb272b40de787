package io.parapet.stream.job;

import io.parapet.policies.wire.Topics;
import io.parapet.stream.backtest.DealPortions;
import io.parapet.stream.backtest.Portion;
import io.parapet.stream.backtest.ReplayPortion;
import io.parapet.stream.backtest.SumTallies;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.replay.Inputs;
import io.parapet.stream.verdict.KafkaSinks;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Tries candidate policies on the archive whenever somebody asks. Apart from the archive job, so
 * that a long replay never holds up its files.
 *
 * <pre>
 * backtest-requests ► deal ► replay ► sum ► backtest-results
 *            archive, policies ┘        └ decisions
 * </pre>
 */
public final class BacktestJob {
  private static final String NAME = "backtest";

  private BacktestJob() {}

  /** Runs the job; see {@link ArchiveConfig#parse} for the arguments. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    define(env, ArchiveConfig.parse(args));
    env.execute(NAME);
  }

  /** Wires the job into an environment. */
  public static void define(StreamExecutionEnvironment env, ArchiveConfig config) {
    Execution.withoutKryo(env);
    // A checkpoint waits for the replay under way.
    env.getCheckpointConfig().setTolerableCheckpointFailureNumber(Integer.MAX_VALUE);
    KafkaSinks sinks = new KafkaSinks(config.kafka());
    SingleOutputStreamOperator<Portion> portions =
        new Inputs(env, config.kafka())
            .from("backtests", Topics.BACKTEST_REQUESTS)
            .process(new DealPortions(config))
            .name("deal")
            .uid("deal-portions");
    sinks.backtests(
        portions
            .rebalance()
            .map(new ReplayPortion())
            .name("replay")
            .uid("replay-portion")
            .keyBy(tally -> tally.requestId(), Types.STRING)
            .process(new SumTallies(config))
            .name("sum")
            .uid("sum-tallies"));
    sinks.deadLetters(portions.getSideOutput(DealPortions.DEAD_LETTERS));
  }
}
