package io.parapet.console.kafka;

import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest answers of the backtest job. Safe for many threads. */
public final class Backtests implements Follower.Reader {
  private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
  private static final int MOST = 100;

  private final Map<String, BacktestResult> answers = latest();

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

  /** Keeps what belongs to the latest backtests, by request. Safe for many threads. */
  public static <T> Map<String, T> latest() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
          }
        });
  }
}
