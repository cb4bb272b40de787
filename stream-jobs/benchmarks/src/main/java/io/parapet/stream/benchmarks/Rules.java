package io.parapet.stream.benchmarks;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.stream.topic.PolicyFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bundled catalogue, filled up with seeded rules of five tests each over the features of
 * senders, pairs and recipients. A rule of these asks for so much that it hardly ever fires.
 */
final class Rules {
  private static final int TESTS = 5;
  private static final int MOST = 2_000;
  private static final long SEED = 7;

  private static final List<Feature> NUMBERS =
      FeatureCatalog.all().stream()
          .filter(feature -> feature.type() == FeatureType.NUMBER)
          .filter(feature -> feature.name().matches("(sender|pair|recipient)\\..*"))
          .toList();

  private Rules() {}

  static List<PolicyBody> of(int size) throws IOException {
    List<PolicyBody> all = new ArrayList<>(PolicyFolder.bundled());
    Random random = new Random(SEED);
    for (int i = all.size(); i < size; i++) {
      all.add(new PolicyBody("benchmark/rule-" + i + ".yaml", yaml(i, random)));
    }
    return all;
  }

  private static String yaml(int number, Random random) {
    return """
    id: benchmark/rule-%d
    title: A rule of the benchmark
    owner: benchmarks
    harm: spam
    severity: low
    stage: enforced
    condition: |
      %s
    score: 0.6
    thresholds: {flag: 0.5}
    rationale: none
    reference: none
    runbook: none
    notice: none
    transparency: other_violation_tc
    """
        .formatted(number, condition(random));
  }

  private static String condition(Random random) {
    List<Feature> features =
        random.ints(0, NUMBERS.size()).distinct().limit(TESTS).mapToObj(NUMBERS::get).toList();
    return IntStream.range(0, TESTS)
        .mapToObj(i -> test(features.get(i), i > 0 && random.nextInt(4) == 0, random))
        .collect(Collectors.joining(" && "));
  }

  private static String test(Feature feature, boolean below, Random random) {
    boolean share = feature.name().contains("ratio") || feature.name().contains("share");
    double threshold = share ? random.nextInt(1, 100) * 0.01 : random.nextInt(1, MOST);
    return feature.name() + (below ? " < " : " >= ") + threshold;
  }
}
