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
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random rules of five clauses each over 30 features: comparisons of numbers, truth values and
 * words, one clause in ten each an "or", a "not" and a list test. Each rule matches about one event
 * in a hundred. Seeded, so every engine sees the same.
 */
final class Workload {
  static final int EVENTS = 1024;
  private static final int CLAUSES = 5;

  /** The chance of one clause: its fifth power is about 0.01. */
  private static final double CHANCE = 0.4;

  /** The chance of each side of an "or", so that the whole has the same chance. */
  private static final double SIDE = 1 - Math.sqrt(1 - CHANCE);

  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e");
  private static final int NUMBERS = 22;
  private static final int TRUTHS = 5;
  private static final int TEXTS = 3;

  /** Numbers first, then truth values, then words. */
  static final List<Feature> FEATURES = features();

  private static final Dialect CEL =
      new Dialect(
          " && ",
          " || ",
          "!",
          test -> test(FEATURES.get(test.feature()).name(), test),
          (feature, words) -> FEATURES.get(feature).name() + " in [" + quoted(words) + "]");

  private final List<List<Clause>> rules = new ArrayList<>();
  private final List<@Nullable Object[]> events = new ArrayList<>();

  /**
   * Makes up rules and events.
   *
   * @param missing the share of values that an event lacks
   */
  Workload(int size, double missing) {
    Random random = new Random(7);
    for (int i = 0; i < size; i++) {
      rules.add(rule(random));
    }
    for (int i = 0; i < EVENTS; i++) {
      events.add(event(random, missing));
    }
  }

  private static List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    features.addAll(first(FeatureType.NUMBER, NUMBERS));
    features.addAll(first(FeatureType.BOOLEAN, TRUTHS));
    features.addAll(first(FeatureType.TEXT, TEXTS));
    return features;
  }

  private static List<Feature> first(FeatureType type, int count) {
    return FeatureCatalog.all().stream()
        .filter(feature -> feature.type() == type && !feature.name().startsWith("message.platf"))
        .limit(count)
        .toList();
  }

  private static List<Clause> rule(Random random) {
    return random
        .ints(0, FEATURES.size())
        .distinct()
        .limit(CLAUSES)
        .sorted()
        .mapToObj(feature -> clause(feature, random))
        .toList();
  }

  private static Clause clause(int feature, Random random) {
    return switch (random.nextInt(10)) {
      case 0 ->
          new Clause.Either(number(random.nextInt(NUMBERS), SIDE, random), side(feature, random));
      case 1 -> new Clause.Not(number(feature % NUMBERS, 1 - CHANCE, random));
      case 2 ->
          new Clause.OneOf(
              NUMBERS + TRUTHS + feature % TEXTS, List.of(WORDS.get(random.nextInt(2)), "c"));
      default -> test(feature, random);
    };
  }

  private static Clause.Test side(int feature, Random random) {
    return number(feature % NUMBERS, SIDE, random);
  }

  private static Clause.Test test(int feature, Random random) {
    return switch (FEATURES.get(feature).type()) {
      case NUMBER -> number(feature, CHANCE, random);
      case BOOLEAN -> new Clause.Test(feature, "==", true);
      default -> new Clause.Test(feature, "==", WORDS.get(random.nextInt(2)));
    };
  }

  private static Clause.Test number(int feature, double chance, Random random) {
    double spread = (random.nextInt(2000) - 1000) / 5000.0;
    return random.nextBoolean()
        ? new Clause.Test(feature, ">=", 1 - chance + spread)
        : new Clause.Test(feature, "<", chance + spread);
  }

  private static @Nullable Object[] event(Random random, double missing) {
    @Nullable Object[] event = new Object[FEATURES.size()];
    for (int i = 0; i < event.length; i++) {
      Object value =
          switch (FEATURES.get(i).type()) {
            case NUMBER -> random.nextDouble();
            case BOOLEAN -> random.nextDouble() < CHANCE;
            default -> WORDS.get(random.nextInt(10) < 8 ? random.nextInt(2) : random.nextInt(2, 5));
          };
      event[i] = random.nextDouble() < missing ? null : value;
    }
    return event;
  }

  List<List<Clause>> rules() {
    return rules;
  }

  /** Values in the order of the features; null when missing. */
  List<@Nullable Object[]> events() {
    return events;
  }

  /** The ids of the policies that hold for an event, found plainly: what every engine must find. */
  TreeSet<String> matching(int event) {
    TreeSet<String> ids = new TreeSet<>();
    IntStream.range(0, rules.size())
        .filter(rule -> holds(rules.get(rule), events.get(event)))
        .forEach(rule -> ids.add("p" + rule));
    return ids;
  }

  private static boolean holds(List<Clause> rule, @Nullable Object[] event) {
    return rule.stream().allMatch(clause -> Boolean.TRUE.equals(clause.of(event)));
  }

  List<PolicyFile> files() {
    return IntStream.range(0, rules.size()).mapToObj(rule -> file(rule, "0.6")).toList();
  }

  /** The file of one rule. */
  PolicyFile file(int rule, String score) {
    String id = "p" + rule;
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
        score: %s
        thresholds: {flag: 0.5}
        rationale: none
        reference: none
        runbook: none
        notice: none
        transparency: other_violation_tc
        """
            .formatted(id, CEL.rule(rules.get(rule)), score));
  }

  /** A test where a truth value stands for itself. */
  static String test(String feature, Clause.Test test) {
    return test.constant() instanceof Boolean
        ? feature
        : feature + " " + test.operator() + " " + Dialect.literal(test.constant());
  }

  static String quoted(List<String> words) {
    return String.join(", ", words.stream().map(Dialect::literal).toList());
  }

  List<Subject> subjects() {
    return events.stream().map(Workload::subject).toList();
  }

  private static Subject subject(@Nullable Object[] event) {
    FeatureVector vector = new FeatureVector();
    for (int i = 0; i < event.length; i++) {
      Feature feature = FEATURES.get(i);
      switch (event[i]) {
        case null -> {}
        case Double number -> vector.set(feature, number.doubleValue());
        case Boolean truth -> vector.set(feature, truth.booleanValue());
        case Object word -> vector.set(feature, (String) word);
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
