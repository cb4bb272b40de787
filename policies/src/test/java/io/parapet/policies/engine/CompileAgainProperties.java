package io.parapet.policies.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Compiling again from the set before gives what compiling from nothing gives. */
class CompileAgainProperties {
  private static final List<String> BROKEN =
      List.of(
          "sender.no_such_feature > 1", "policy.fired(\"nobody\")", "1 +", "\"free\" in sets.gone");

  @Property(tries = 30)
  void what_is_taken_over_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    RandomPolicies policies = new RandomPolicies(seed);
    List<PolicyFile> files = new ArrayList<>(policies.files(30));
    PolicySet set = PolicyCompiler.compile(files);
    for (int edit = 0; edit < 8; edit++) {
      change(files, policies, random);
      set = PolicyCompiler.compile(files, set);
      assertSame(set, PolicyCompiler.compile(files), policies);
    }
  }

  private static void change(List<PolicyFile> files, RandomPolicies policies, Random random) {
    int at = random.nextInt(files.size());
    switch (random.nextInt(6)) {
      case 0 -> files.remove(at);
      case 1 -> files.add(list("list_" + random.nextInt(3), "free"));
      case 2 -> files.add(list("words", random.nextBoolean() ? "free" : "money"));
      case 3 -> files.set(at, broken(files.get(at), random));
      default -> files.set(at, policies.files(30).get(random.nextInt(30)));
    }
  }

  private static PolicyFile list(String name, String entry) {
    return new PolicyFile(
        "sets/" + name + ".yaml",
        "name: " + name + "\nmeaning: a list\nowner: tests\nentries: [" + entry + "]\n");
  }

  private static PolicyFile broken(PolicyFile file, Random random) {
    String id = file.path().replace(".yaml", "").replace("sets/", "");
    return Policies.aPolicy(id).when(BROKEN.get(random.nextInt(BROKEN.size()))).file();
  }

  private static void assertSame(PolicySet again, PolicySet anew, RandomPolicies policies) {
    assertThat(again.version()).isEqualTo(anew.version());
    assertThat(again.problems()).isEqualTo(anew.problems());
    assertThat(again.policies()).isEqualTo(anew.policies());
    for (int i = 0; i < 20; i++) {
      Subject subject = policies.subject();
      assertThat(again.evaluate(subject)).isEqualTo(anew.evaluate(subject));
    }
  }
}
