package io.parapet.stream.feature;

import io.parapet.stream.state.Keeping;
import io.parapet.stream.state.Kept;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the walk: one history a key, which is forgotten when nothing was heard of the key for
 * a time, or when its account is erased. What is known at a key never depends on the timer unless
 * it is older than that. It runs in whatever operator is keyed for it: {@link Walk}, or the one
 * that also judges.
 *
 * @param <H> the history kept of each key
 */
public abstract class Stage<H> implements Serializable {
  private static final long serialVersionUID = 1;

  private final HistoryCodec<H> codec;
  private final long keptMillis;
  private transient Kept<H> histories;

  @SuppressWarnings("NullAway.Init") // opened before the first passage
  Stage(HistoryCodec<H> codec, Duration kept) {
    this.codec = codec;
    this.keptMillis = kept.toMillis();
  }

  abstract H fresh();

  /** When the key was last heard of. */
  abstract long latest(H history);

  /** Whether an input goes by without any of this stage's business. */
  boolean passesBy(Input input) {
    return false;
  }

  /** Counts the passage, stamps its features and sends it on. */
  abstract void walk(Passage passage, H history, SideOutputs side, Consumer<Passage> out);

  public final void open(RuntimeContext context, Keeping keeping) {
    histories =
        keeping.in(context.getState(new ValueStateDescriptor<>("history", codec.information())));
  }

  /** A passage comes to the key that is current. */
  public final void pass(
      Passage passage, TimerService timers, SideOutputs side, Consumer<Passage> out) {
    if (passesBy(passage.input())) {
      out.accept(passage);
      return;
    }
    if (passage.input() instanceof Input.Erased) {
      histories.forget();
      return;
    }
    @Nullable H known = histories.value();
    if (known == null) {
      H history = fresh();
      walk(passage, history, side, out);
      histories.set(history);
      forgetLater(latest(history), timers);
    } else {
      walk(passage, known, side, out);
      histories.changed(known);
    }
  }

  /** Whether anything is remembered at the key that is current. */
  public final boolean isRemembered() {
    return remembered() != null;
  }

  final @Nullable H remembered() {
    return histories.value();
  }

  /** The time has come to forget the key that is current, unless it was heard of since. */
  public final void forget(long time, TimerService timers) {
    @Nullable H history = remembered();
    if (history == null || latest(history) + keptMillis <= time) {
      histories.forget();
    } else {
      timers.registerEventTimeTimer(latest(history) + keptMillis);
    }
  }

  /** Old input is kept as long as new: from when it came in, by the watermark. */
  private void forgetLater(long latest, TimerService timers) {
    long watermark = timers.currentWatermark();
    long from = watermark == Long.MAX_VALUE ? latest : Math.max(latest, watermark);
    timers.registerEventTimeTimer(from + keptMillis);
  }
}
