package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.parapet.policies.testkit.Cases.aCase;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.console.store.elastic.Elastic;
import io.parapet.console.store.elastic.StreamWrites;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much heap somebody takes who looks at a queue, or at a case. */
class SessionMemoryTest {
  private static final Logger LOG = LoggerFactory.getLogger(SessionMemoryTest.class);
  private static final int PEOPLE = 12;
  private static final int CASES = 60;

  @Test
  @Tag("soak")
  void of_people_at_the_queue_and_at_a_case() {
    RunningConsole console = SharedConsole.get();
    SharedConsole.empty();
    for (int i = 0; i < CASES; i++) {
      StreamWrites.write(console.bean(Elastic.class), aCase().about("account-" + i).update());
    }
    SharedConsole.settle();
    try (Browser browser = new Browser()) {
      opened(browser, console).context().close();
      long before = used();
      List<Page> pages = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        pages.add(opened(browser, console));
      }
      long atQueue = used();
      pages.forEach(SessionMemoryTest::takesNext);
      long atCase = used();
      LOG.info(
          "heap per session: {} KiB at the queue, {} KiB at a case",
          (atQueue - before) / PEOPLE / 1024,
          (atCase - before) / PEOPLE / 1024);
    }
  }

  private static Page opened(Browser browser, RunningConsole console) {
    Page page = browser.page(ColorScheme.LIGHT, "en-US");
    Browser.login(page, console, "moderator");
    assertThat(page.locator("[data-row]")).hasCount(50);
    return page;
  }

  private static void takesNext(Page page) {
    page.keyboard().press("n");
    page.waitForURL("**/case/**");
    assertThat(page.locator("main h1")).isVisible();
  }

  /** After a full collection, in bytes. */
  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
