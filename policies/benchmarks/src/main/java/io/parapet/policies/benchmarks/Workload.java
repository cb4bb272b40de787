package io.parapet.policies.benchmarks;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.verdict.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random rules of five tests each (numbers, truth values, words) over 30 features, and events of
 * which each rule matches about one in a hundred. Seeded, so every engine sees the same.
 */
final class Workload {
  static final int EVENTS = 1024;
  private static final int TESTS = 5;

  /** The chance of one test: its fifth power is about 0.01. */
  private static final double CHANCE = 0.4;

  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e");

  /** Numbers first, then truth values, then words. */
  static final List<Feature> FEATURES = features();

  /** One test. The constant is a number, a truth value or a word. */
  record Test(int feature, String operator, Object constant) {}

  private final List<List<Test>> rules = new ArrayList<>();
  private final List<Object[]> events = new ArrayList<>();

  Workload(int size) {
    Random random = new Random(7);
    for (int i = 0; i < size; i++) {
      rules.add(rule(random));
    }
    for (int i = 0; i < EVENTS; i++) {
      events.add(event(random));
    }
  }

  private static List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    features.addAll(first(FeatureType.NUMBER, 22));
    features.addAll(first(FeatureType.BOOLEAN, 5));
    features.addAll(first(FeatureType.TEXT, 3));
    return features;
  }

  private static List<Feature> first(FeatureType type, int count) {
    return FeatureCatalog.all().stream()
        .filter(feature -> feature.type() == type && !feature.name().startsWith("message.platf"))
        .limit(count)
        .toList();
  }

  private static List<Test> rule(Random random) {
    return random
        .ints(0, FEATURES.size())
        .distinct()
        .limit(TESTS)
        .sorted()
        .mapToObj(feature -> test(feature, random))
        .toList();
  }

  private static Test test(int feature, Random random) {
    return switch (FEATURES.get(feature).type()) {
      case NUMBER -> {
        double spread = (random.nextInt(2000) - 1000) / 5000.0;
        yield random.nextBoolean()
            ? new Test(feature, ">=", 1 - CHANCE + spread)
            : new Test(feature, "<", CHANCE + spread);
      }
      case BOOLEAN -> new Test(feature, "==", true);
      default -> new Test(feature, "==", WORDS.get(random.nextInt(2)));
    };
  }

  private static Object[] event(Random random) {
    Object[] event = new Object[FEATURES.size()];
    for (int i = 0; i < event.length; i++) {
      event[i] =
          switch (FEATURES.get(i).type()) {
            case NUMBER -> random.nextDouble();
            case BOOLEAN -> random.nextDouble() < CHANCE;
            default ->
                random.nextDouble() < 2 * CHANCE
                    ? WORDS.get(random.nextInt(2))
                    : WORDS.get(2 + random.nextInt(3));
          };
    }
    return event;
  }

  List<List<Test>> rules() {
    return rules;
  }

  List<Object[]> events() {
    return events;
  }

  List<PolicyFile> files() {
    List<PolicyFile> files = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      files.add(file("p" + i, rules.get(i)));
    }
    return files;
  }

  private static PolicyFile file(String id, List<Test> rule) {
    List<String> clauses = new ArrayList<>();
    for (Test test : rule) {
      String name = FEATURES.get(test.feature()).name();
      clauses.add(
          test.constant() instanceof Boolean
              ? name
              : name + " " + test.operator() + " " + literal(test.constant()));
    }
    return new PolicyFile(
        id + ".yaml",
        """
        id: %s
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
            .formatted(id, String.join(" && ", clauses)));
  }

  static String literal(Object constant) {
    return constant instanceof String word ? '"' + word + '"' : constant.toString();
  }

  List<Subject> subjects() {
    return events.stream().map(Workload::subject).toList();
  }

  private static Subject subject(Object[] event) {
    FeatureVector vector = new FeatureVector();
    for (int i = 0; i < event.length; i++) {
      Feature feature = FEATURES.get(i);
      switch (event[i]) {
        case Double number -> vector.set(feature, number.doubleValue());
        case Boolean truth -> vector.set(feature, truth.booleanValue());
        default -> vector.set(feature, (String) event[i]);
      }
    }
    return new Subject(
        SubjectKind.MESSAGE,
        "event",
        new AccountId("account"),
        new PlatformId("instagram"),
        vector,
        List.of(),
        Instant.EPOCH);
  }
}
