package io.parapet.policies.engine;

import static io.parapet.policies.engine.Policies.aPolicy;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random policies and subjects over a few features, so that they meet often. */
final class RandomPolicies {
  private static final List<String> WORDS = List.of("none", "in_transit", "end_to_end", "scam");
  private static final List<String> NUMBERS =
      List.of(
          "sender.strangers_24h",
          "sender.reply_ratio_24h",
          "sender.account_age",
          "message.link_count",
          "campaign.size");
  private static final List<String> TRUTHS =
      List.of("message.request", "pair.stranger", "sender.verified", "recipient.minor");
  private static final List<String> TEXTS =
      List.of("message.encryption", "report.reason", "subject.kind", "subject.platform");
  private static final List<String> HARMS = List.of("spam", "scam", "harassment", "nuisance");

  private final Random random;

  RandomPolicies(long seed) {
    random = new Random(seed);
  }

  /** Policies that may ask for those before them. */
  List<Policies> policies(int count) {
    List<Policies> policies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      policies.add(policy(i));
    }
    return policies;
  }

  /** The same as files. */
  List<PolicyFile> files(int count) {
    return policies(count).stream().map(Policies::file).toList();
  }

  /** Policies of two tests each with many different bounds, so that bounds share rows. */
  List<Policies> manyBounds(int count) {
    List<Policies> policies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      policies.add(
          aPolicy("p" + i)
              .when(bound() + (random.nextBoolean() ? " && " : " || ") + bound())
              .score(number(1)));
    }
    return policies;
  }

  private String bound() {
    String test = pick(NUMBERS) + " " + comparison() + " " + random.nextInt(-100, 800) / 100.0;
    return random.nextInt(4) == 0 ? "!(" + test + ")" : test;
  }

  private Policies policy(int number) {
    Policies policy =
        aPolicy("p" + number)
            .harm(pick(HARMS))
            .stage(pick(List.of("enforced", "enforced", "shadow", "draft", "canary 50 %")))
            .when(condition(3, number))
            .score(number(2))
            .thresholds(
                "{flag: 0.2, limit: {at: 0.5, measures: [{do: to_requests, to: message}]}}");
    if (random.nextInt(6) == 0) {
      policy.harm("none").thresholds("").with("relief: {weight: 0.3, from: [spam, scam]}");
    }
    if (random.nextInt(5) == 0) {
      policy.with("scope: {encryption: [none, in_transit], platforms: [in_transit, scam]}");
    }
    if (random.nextInt(6) == 0) {
      policy.with("overrides: {scam: {stage: shadow}}");
    }
    if (random.nextInt(8) == 0) {
      policy.with("expires: 2026-03-0" + (1 + random.nextInt(3)));
    }
    return policy;
  }

  private String condition(int depth, int number) {
    if (depth == 0) {
      return atom(number);
    }
    return switch (random.nextInt(7)) {
      case 0, 1, 2 -> condition(depth - 1, number) + " && " + condition(depth - 1, number);
      case 3, 4 -> "(" + condition(depth - 1, number) + " || " + condition(depth - 1, number) + ")";
      case 5 -> "!(" + condition(depth - 1, number) + ")";
      default -> atom(number);
    };
  }

  private String atom(int number) {
    return switch (random.nextInt(number > 0 ? 14 : 12)) {
      case 0, 1, 2, 3 -> pick(NUMBERS) + " " + comparison() + " " + constant();
      case 4 -> number(1) + " " + comparison() + " " + number(1);
      case 5 -> pick(TRUTHS);
      case 6 -> "known(" + pick(NUMBERS) + ")";
      case 7 -> "otherwise(" + pick(TRUTHS) + ", " + random.nextBoolean() + ")";
      case 8 -> pick(TEXTS) + (random.nextBoolean() ? " == " : " != ") + quoted();
      case 9 -> pick(TEXTS) + " in [" + quoted() + ", " + quoted() + "]";
      case 10 ->
          "message.link_domains."
              + (random.nextBoolean() ? "exists" : "all")
              + "(d, d.endsWith(\"s\") || d == "
              + quoted()
              + ")";
      case 11 -> pick(TRUTHS) + " ? " + pick(TRUTHS) + " : " + pick(TRUTHS);
      case 12 -> "policy.fired(\"p" + random.nextInt(number) + "\")";
      default -> "policy.score(\"p" + random.nextInt(number) + "\") > " + constant();
    };
  }

  private String comparison() {
    return pick(List.of("<", "<=", ">", ">=", "==", "!="));
  }

  private String number(int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 6)) {
      case 0 -> constant();
      case 1 -> pick(NUMBERS);
      case 2 -> "otherwise(" + pick(NUMBERS) + ", " + constant() + ")";
      case 3 -> "(" + number(depth - 1) + " / " + number(depth - 1) + ")";
      case 4 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
      default -> "math.least(" + number(depth - 1) + ", " + number(depth - 1) + ")";
    };
  }

  private String constant() {
    return pick(List.of("0", "0.5", "1", "2", "-1.0"));
  }

  private String quoted() {
    return '"' + pick(WORDS) + '"';
  }

  Subject subject() {
    Subjects subject =
        (random.nextBoolean() ? Subjects.aMessage() : Subjects.aReport())
            .from("account-" + random.nextInt(50))
            .on(pick(WORDS));
    List<String> names = new ArrayList<>(NUMBERS);
    names.addAll(TRUTHS);
    names.addAll(List.of("message.encryption", "report.reason", "message.link_domains"));
    names.stream()
        .filter(name -> random.nextInt(4) > 0)
        .forEach(name -> subject.with(name, value(FeatureCatalog.get(name))));
    return subject.subject();
  }

  private Object value(Feature feature) {
    return switch (feature.type()) {
      case NUMBER ->
          random.nextBoolean()
              ? pick(List.of(-1.0, 0.0, 0.3, 0.5, 1.0, 1.5, 2.0, 7.0))
              : (Object) (random.nextInt(-100, 800) / 100.0);
      case BOOLEAN -> random.nextBoolean();
      case TEXT -> pick(WORDS);
      case LIST -> WORDS.subList(random.nextInt(3), 2 + random.nextInt(3));
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
