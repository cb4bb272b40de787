package io.parapet.console.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.KafkaProbe;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.store.elastic.Elastic;
import io.parapet.console.store.elastic.StreamWrites;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.testkit.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** For each test an empty queue and a browser's page, on the console that all tests share. */
abstract class QueuePage {
  static RunningConsole console;
  static Elastic elastic;

  static Browser browser;

  Page page;

  @BeforeAll
  static void start() {
    console = SharedConsole.get();
    elastic = console.bean(Elastic.class);
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @BeforeEach
  void emptyQueue() {
    SharedConsole.empty();
    page = browser.page(ColorScheme.LIGHT, "en-US");
  }

  @AfterEach
  void leave() {
    page.context().close();
  }

  static CaseUpdate arrives(Cases told) {
    CaseUpdate update = told.update();
    StreamWrites.write(elastic, update);
    return update;
  }

  /** What was ruled about its account, as Kafka has it. */
  static List<ConsumerRecord<String, byte[]>> decisions(CaseUpdate about) {
    return KafkaProbe.records("decisions", r -> about.accused().value().equals(r.key()));
  }

  static Instant ago(Duration time) {
    return Instant.now().minus(time);
  }
}
