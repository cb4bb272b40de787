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
import java.util.stream.Stream;

/**
 * The bundled catalogue, filled up with seeded rules of five tests each over the features of
 * senders, pairs and recipients. A rule of these asks for so much that it hardly ever fires.
 */
final class Rules {
  private static final int TESTS = 5;
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
    Stream<String> tests =
        random
            .ints(0, NUMBERS.size())
            .distinct()
            .limit(TESTS)
            .mapToObj(NUMBERS::get)
            .map(feature -> test(feature, random));
    return String.join(" && ", tests.toList());
  }

  private static String test(Feature feature, Random random) {
    int least = feature.name().contains("ratio") || feature.name().contains("share") ? 0 : 1;
    double threshold = least + random.nextInt(1, 100) * (least == 0 ? 0.01 : 1);
    return feature.name() + (random.nextInt(4) == 0 ? " < " : " >= ") + threshold;
  }
}
