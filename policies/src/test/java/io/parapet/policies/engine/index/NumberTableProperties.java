package io.parapet.policies.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Hundreds of tests of one number, so that steps share rows: each must say what it says alone. */
class NumberTableProperties {
  private static final int SLOT = FeatureCatalog.SENDER_STRANGERS_24H.index();
  private static final double[] EXTREMES = {
    0, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, 1e-300, 1e300, 1 + Math.ulp(1)
  };
  private static final State.Others NOBODY =
      new State.Others() {
        @Override
        public Truth fired(io.parapet.policies.id.PolicyId policy) {
          return Truth.FALSE;
        }

        @Override
        public double score(io.parapet.policies.id.PolicyId policy) {
          return 0;
        }
      };

  @Property(tries = 150)
  void a_value_strikes_out_what_is_false_of_it_and_nothing_else(@ForAll long seed) {
    Random random = new Random(seed);
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(1200); i++) {
      conditions.add(condition(random));
    }
    NumberTable table = NumberTable.of(SLOT, entries(conditions), conditions.size());
    for (int i = 0; i < 60; i++) {
      check(table, conditions, value(random));
    }
  }

  private static void check(NumberTable table, List<Condition> conditions, double value) {
    State state = state(value);
    long[] notFalse = Bits.full(conditions.size());
    assertThat(table.strike(state, notFalse)).isTrue();
    for (int bit = 0; bit < conditions.size(); bit++) {
      assertThat(Bits.get(notFalse, bit))
          .as("%s of %s", conditions.get(bit), value)
          .isEqualTo(conditions.get(bit).truth(state) != Truth.FALSE);
    }
  }

  private static List<Table.Entry> entries(List<Condition> conditions) {
    List<Table.Entry> entries = new ArrayList<>();
    for (int bit = 0; bit < conditions.size(); bit++) {
      entries.add(new Table.Entry(bit, SlotTest.of(SLOT, conditions.get(bit))));
    }
    return entries;
  }

  private static Condition condition(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Condition.And(List.of(comparison(random), comparison(random)));
      case 1 -> new Condition.Or(List.of(comparison(random), comparison(random)));
      case 2 -> new Condition.Not(comparison(random));
      default -> comparison(random);
    };
  }

  private static Condition comparison(Random random) {
    Comparison[] all = Comparison.values();
    return new Condition.Compare(
        new Quantity.FeatureValue(SLOT),
        all[random.nextInt(all.length)],
        new Quantity.Literal(value(random)));
  }

  /** Often the same few whole numbers, sometimes very far apart. */
  private static double value(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
      case 1 -> random.nextInt(1_000_000);
      case 2 -> random.nextGaussian();
      default -> random.nextInt(100);
    };
  }

  private static State state(double value) {
    State state = new State(NOBODY, 0, java.util.Map.of());
    FeatureVector vector = new FeatureVector().set(FeatureCatalog.SENDER_STRANGERS_24H, value);
    state.start(vector, "message", "p", "a", Instant.EPOCH, query -> Truth.UNKNOWN);
    return state;
  }
}
