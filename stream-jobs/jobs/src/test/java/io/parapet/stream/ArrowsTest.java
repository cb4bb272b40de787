package io.parapet.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.flink.api.common.functions.Function;

@AnalyzeClasses(
    packages = "io.parapet.stream",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
  @ArchTest
  static final ArchRule rooms_know_nothing_of_jobs =
      noClasses()
          .that()
          .resideOutsideOfPackage("..stream.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..stream.job..");

  @ArchTest
  static final ArchRule only_some_rooms_know_of_kafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..stream.feature..", "..stream.score..", "..stream.policy..", "..stream.action..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule features_know_nothing_of_what_is_made_of_them =
      noClasses()
          .that()
          .resideInAPackage("..stream.feature..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..stream.score..",
              "..stream.policy..",
              "..stream.verdict..",
              "..stream.casework..",
              "..stream.action..");

  @ArchTest
  static final ArchRule reported_text_stays_in_its_room =
      classes()
          .that()
          .haveFullyQualifiedName("io.parapet.policies.report.ReportContent")
          .should()
          .onlyBeAccessed()
          .byAnyPackage("..stream.score..", "io.parapet.policies..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_job_needs_deeplearning4j_or_spring =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.springframework..");

  @ArchTest
  static final ArchRule operators_are_top_level_and_final =
      classes()
          .that()
          .implement(Function.class)
          .and()
          .resideInAnyPackage(
              "..stream.feature..", "..stream.policy..", "..stream.casework", "..stream.ingest..")
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
          .should()
          .beTopLevelClasses();
}
