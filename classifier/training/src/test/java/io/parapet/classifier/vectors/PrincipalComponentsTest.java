package io.parapet.classifier.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
  private static final double[] AXIS = {0.6, 0, 0.8, 0};

  @Test
  void the_widest_direction_comes_first() {
    float[][] vectors = alongTheAxis(2_000);
    PrincipalComponents components = PrincipalComponents.of(vectors);
    float[] axis = new float[AXIS.length];
    float[] none = new float[AXIS.length];
    setAll(axis, i -> AXIS[i]);
    float along = components.project(axis, 1)[0] - components.project(none, 1)[0];
    assertThat(Math.abs(along)).isCloseTo(1f, within(0.01f));
    assertThat(components.share(1)).isGreaterThan(0.9);
  }

  @Test
  void all_components_keep_every_distance() {
    float[][] vectors = alongTheAxis(50);
    PrincipalComponents components = PrincipalComponents.of(vectors);
    float[] first = components.project(vectors[0], AXIS.length);
    float[] second = components.project(vectors[1], AXIS.length);
    assertThat(distance(first, second)).isCloseTo(distance(vectors[0], vectors[1]), within(1e-4));
    assertThat(components.share(AXIS.length)).isCloseTo(1, within(1e-9));
  }

  private static double distance(float[] a, float[] b) {
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(squares);
  }

  /** Wide along one axis, narrow along all others, and far from the origin. */
  private static float[][] alongTheAxis(int count) {
    Random random = new Random(1);
    float[][] vectors = new float[count][AXIS.length];
    for (float[] vector : vectors) {
      double along = 5 * random.nextGaussian();
      setAll(vector, i -> 7 + along * AXIS[i] + 0.5 * random.nextGaussian());
    }
    return vectors;
  }

  private static void setAll(float[] values, IntToDoubleFunction value) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.applyAsDouble(i);
    }
  }
}
