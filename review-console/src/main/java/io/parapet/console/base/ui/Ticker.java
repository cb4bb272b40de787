package io.parapet.console.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps views up to date without a reload: asks now and then, and pushes what it finds. */
@org.springframework.stereotype.Component
public class Ticker {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private static final long EVERY_MILLIS = 2_000;

  private final ScheduledExecutorService worker =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("view-ticker-", 0).daemon().factory());

  /**
   * Asks every two seconds while the component is attached, and shows each answer.
   *
   * @param question asked outside of the session's lock, so that it holds up nobody
   */
  public <T> void follow(Component shown, Supplier<T> question, Consumer<T> show) {
    shown.addAttachListener(
        event -> {
          UI ui = event.getUI();
          ScheduledFuture<?> task = every(() -> answer(ui, question, show));
          Registration[] detach = new Registration[1];
          detach[0] =
              shown.addDetachListener(
                  gone -> {
                    task.cancel(false);
                    detach[0].remove();
                  });
        });
  }

  private ScheduledFuture<?> every(Runnable task) {
    return worker.scheduleWithFixedDelay(task, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static <T> void answer(UI ui, Supplier<T> question, Consumer<T> show) {
    try {
      T answer = question.get();
      var unused = ui.access(() -> show.accept(answer));
    } catch (RuntimeException e) {
      LOG.warn("a view could not be brought up to date: {}", e.toString());
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
