package io.parapet.simulator.chance;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed gives the same sequence on every machine. */
public final class Chance {
  private final SplittableRandom random;

  public Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A seed for something that belongs to this seed, so that neither disturbs the other. */
  public static long seed(long seed, long part) {
    return new SplittableRandom(seed ^ (part * 0x9E3779B97F4A7C15L)).nextLong();
  }

  public long next() {
    return random.nextLong();
  }

  /** True with that probability. */
  public boolean hits(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform in 0..1, 1 excluded. */
  public double share() {
    return random.nextDouble();
  }

  /** Uniform from..to, both included. */
  public int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  public <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Log-normal with that median; a spread of 0.7 puts two thirds within half to twice. */
  public double around(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }

  /** Log-normal, as reply delays are. */
  public Duration around(Duration median, double spread) {
    return Duration.ofMillis((long) around((double) median.toMillis(), spread));
  }

  /** Exponential with that mean. */
  public double gap(double mean) {
    return -StrictMath.log(1 - random.nextDouble()) * mean;
  }

  /** Box and Muller's; {@code nextGaussian} may differ between Java releases. */
  private double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }
}
