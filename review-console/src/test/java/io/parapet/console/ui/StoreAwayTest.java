package io.parapet.console.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.parapet.console.RunningConsole;
import io.parapet.console.SharedConsole;
import io.parapet.local.node.Ports;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people see while neither Kafka nor Elasticsearch answers. */
class StoreAwayTest {
  private static final String AWAY = "The case store does not answer";

  @Test
  void every_page_says_in_words_that_the_store_is_away() {
    SharedConsole.close();
    try (Browser browser = new Browser();
        RunningConsole console =
            RunningConsole.startAt(
                "127.0.0.1:" + Ports.free(), URI.create("http://127.0.0.1:" + Ports.free()))) {
      Page page = browser.page(ColorScheme.LIGHT, "en-US");
      Browser.login(page, console, "lead");
      for (String view : List.of("queue", "case/any", "wellness", "reviews", "appeals")) {
        page.navigate(console.url("/" + view));
        assertThat(page.getByText(AWAY).first()).isVisible();
      }
      Browser.keep(page, "store-away");
      page.context().close();
      page = browser.page(ColorScheme.LIGHT, "en-US");
      Browser.login(page, console, "auditor");
      page.navigate(console.url("/audit"));
      assertThat(page.getByText(AWAY).first()).isVisible();
    }
  }
}
