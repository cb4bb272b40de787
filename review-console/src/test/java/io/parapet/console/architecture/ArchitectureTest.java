package io.parapet.console.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the module, as sentences. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.parapet.console");

  @Test
  void services_know_nothing_of_views() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..console.queue",
            "..console.automation",
            "..console.appeal",
            "..console.tip",
            "..console.insight",
            "..console.quality",
            "..console.search",
            "..console.batch",
            "..console.routing",
            "..console.wellness",
            "..console.casefile",
            "..console.decision",
            "..console.outbox",
            "..console.audit",
            "..console.api",
            "..console.kafka",
            "..console.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.vaadin..", "..ui..")
        .check(CLASSES);
  }

  @Test
  void elasticsearch_is_reached_through_ports_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..console.store.elastic..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("co.elastic..", "..console.store.elastic..")
        .check(CLASSES);
  }

  @Test
  void views_ask_services_and_never_a_store_or_kafka() {
    noClasses()
        .that()
        .resideInAPackage("..ui..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*(CaseStore|EventLog|Elastic).*")
        .check(CLASSES);
  }

  @Test
  void there_is_no_flink_here() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(CLASSES);
  }
}
