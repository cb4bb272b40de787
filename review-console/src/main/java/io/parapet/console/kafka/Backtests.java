package io.parapet.console.kafka;

import io.parapet.console.base.BoundedMap;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest answers of the backtest job. Safe for many threads. */
public final class Backtests implements Follower.Reader {
  private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);

  /** So many requests are remembered. */
  public static final int MOST = 100;

  private final Map<String, BacktestResult> answers =
      Collections.synchronizedMap(BoundedMap.ofLatest(MOST));

  /** Empty until it is answered. */
  public Optional<BacktestResult> of(String requestId) {
    return Optional.ofNullable(answers.get(requestId));
  }

  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    try {
      BacktestResult answer = WireFormat.BACKTEST_RESULT.read(record.value());
      answers.put(answer.requestId(), answer);
    } catch (WireException e) {
      LOG.warn("the answer to a backtest cannot be read: {}", e.getMessage());
    }
  }
}
