package io.parapet.stream.state;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTest {
  private static final int KEYS = 12;
  private static final int STEPS = 3_000;

  /** Counts each key; "key!" forgets it, and "key?" only asks. */
  private static final class Counter extends KeyedProcessFunction<String, String, Integer> {
    private static final long serialVersionUID = 1;

    private final Keeping keeping;
    private transient @Nullable Kept<int[]> counts;

    Counter(Keeping keeping) {
      this.keeping = keeping;
    }

    @Override
    public void open(OpenContext context) {
      var form = PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO;
      counts = keeping.in(getRuntimeContext().getState(new ValueStateDescriptor<>("counts", form)));
    }

    @Override
    public void processElement(String element, Context context, Collector<Integer> out) {
      Kept<int[]> kept = requireNonNull(counts);
      int[] known = kept.value();
      if (element.endsWith("!")) {
        kept.forget();
      } else if (element.endsWith("?")) {
        out.collect(known == null ? 0 : known[0]);
      } else if (known == null) {
        kept.set(new int[] {1});
      } else {
        known[0]++;
        kept.changed(known);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 1", "true, 1", "true, 2", "true, 5", "true, 100"})
  void no_count_is_lost_or_mixed_up_whatever_is_pushed_out_forgotten_or_restored(
      boolean onDisk, int nearby) throws Exception {
    Random random = new Random(nearby);
    Map<String, Integer> expected = new HashMap<>();
    var harness = open(onDisk, nearby, null);
    for (int step = 0; step < STEPS; step++) {
      if (step % 50 == 49) {
        checkpoint(harness, random);
      }
      String key = "k" + (int) Math.abs(random.nextGaussian() * KEYS / 3);
      switch (random.nextInt(20)) {
        case 0 -> {
          harness.processElement(key + "!", step);
          expected.remove(key);
        }
        case 1, 2, 3, 4 -> {
          harness.processElement(key + "?", step);
          assertThat(harness.extractOutputValues().getLast())
              .as("%s at step %d", key, step)
              .isEqualTo(expected.getOrDefault(key, 0));
        }
        default -> {
          harness.processElement(key, step);
          expected.merge(key, 1, Integer::sum);
        }
      }
      if (step % 500 == 499) {
        harness = restored(harness, onDisk, nearby);
      }
    }
    for (var entry : expected.entrySet()) {
      harness.processElement(entry.getKey() + "?", STEPS);
      assertThat(harness.extractOutputValues().getLast()).isEqualTo(entry.getValue());
    }
    harness.close();
  }

  /** The next checkpoint comes after so long that some may wait, but not all. */
  private static void checkpoint(
      KeyedOneInputStreamOperatorTestHarness<String, String, Integer> harness, Random random)
      throws Exception {
    harness.setProcessingTime(harness.getProcessingTime() + random.nextInt(20));
    harness.snapshot(1, 1);
  }

  /** What happened after the checkpoint must not be there again. */
  private static KeyedOneInputStreamOperatorTestHarness<String, String, Integer> restored(
      KeyedOneInputStreamOperatorTestHarness<String, String, Integer> harness,
      boolean onDisk,
      int nearby)
      throws Exception {
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.processElement("k0", 0);
    harness.processElement("k1!", 0);
    harness.close();
    return open(onDisk, nearby, saved);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, String, Integer> open(
      boolean onDisk, int nearby, @Nullable OperatorSubtaskState saved) throws Exception {
    StateBackend backend = onDisk ? new EmbeddedRocksDBStateBackend() : new HashMapStateBackend();
    Keeping keeping = new Keeping(nearby);
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeepingOperator<>(new Counter(keeping), keeping), KeptTest::key, Types.STRING);
    harness.setStateBackend(backend);
    harness.setup();
    if (saved != null) {
      harness.initializeState(saved);
    }
    harness.open();
    return harness;
  }

  private static String key(String element) {
    return element.replaceAll("[!?]", "");
  }
}
