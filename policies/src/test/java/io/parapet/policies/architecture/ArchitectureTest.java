package io.parapet.policies.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the module, as sentences. */
class ArchitectureTest {
  /** In the order of the flow: a package may use those before it, never those after it. */
  private static final List<String> FLOW =
      List.of(
          "id",
          "harm",
          "event",
          "feature",
          "text",
          "score",
          "verdict",
          "policy",
          "engine",
          "sealed",
          "report",
          "decision",
          "action",
          "casework",
          "feedback",
          "wire",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.parapet.policies");

  @TestFactory
  Stream<DynamicTest> imports_point_upward_only() {
    return IntStream.range(0, FLOW.size() - 1)
        .mapToObj(i -> DynamicTest.dynamicTest(FLOW.get(i), () -> pointsUpward(i)));
  }

  @Test
  void the_domain_is_plain_java() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.flink..",
            "org.apache.kafka..",
            "org.springframework..",
            "co.elastic..",
            "org.elasticsearch..",
            "org.deeplearning4j..",
            "org.nd4j..")
        .check(CLASSES);
  }

  private static void pointsUpward(int i) {
    String[] later =
        FLOW.subList(i + 1, FLOW.size()).stream()
            .map(name -> "io.parapet.policies." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("io.parapet.policies." + FLOW.get(i) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
