package io.parapet.console.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Ticker;
import io.parapet.console.quality.GoldenMix;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.queue.QueueOverview;
import io.parapet.console.queue.QueueOverview.Standing;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.wellness.Wellness;
import io.parapet.console.wellness.ui.CareBanner;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.harm.Lane;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** What waits, most harmful first, as it changes. */
@Route(value = "queue", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class QueueView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  /** What one look at the queue brings, and what was asked for. */
  private record Look(
      QueueFilter filter,
      List<QueueEntry> page,
      Map<Lane, Long> waiting,
      List<Standing> standings,
      Wellness.Today today) {}

  private final transient QueueService queue;
  private final transient GoldenMix mix;
  private final transient QueueOverview overview;
  private final transient Wellness wellness;
  private final transient Staff staff;
  private final QueueTable table;
  private final QueueStrip strip = new QueueStrip(this::restart);
  private final FilterBar filters;
  private final Span state = new Span();
  private final CareBanner care = new CareBanner();
  private final Button more = new Button();

  /** Looks are taken beside the page's own thread, which alone may read what is chosen there. */
  private transient volatile QueueFilter asked = QueueFilter.ALL;

  public QueueView(
      QueueService queue,
      GoldenMix mix,
      QueueOverview overview,
      Wellness wellness,
      CurrentStaff current,
      Ticker ticker) {
    this.queue = queue;
    this.mix = mix;
    this.overview = overview;
    this.wellness = wellness;
    staff = current.get();
    table = new QueueTable(overview::clock);
    filters = new FilterBar(staff.lanes(), this::restart);
    addClassName("queue");
    add(heading(), care, strip, filters, table, more);
    more.setText(getTranslation("queue.more"));
    more.addClickListener(event -> loadMore());
    state.getElement().setAttribute("aria-live", "polite");
    new Keys(this).on("n", this::takeNext);
    ticker.follow(this, this::look, this::show);
  }

  private Div heading() {
    Button next = Buttons.main(getTranslation("queue.next"), "n", this::takeNext);
    next.setId("take-next");
    Div heading = new Div(new H1(getTranslation("queue.title")), state, next);
    heading.addClassName("heading");
    return heading;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  private void restart() {
    table.restart();
    refresh();
  }

  private void refresh() {
    try {
      asked = chosen();
      show(look());
    } catch (StoreUnavailable away) {
      state.setText(getTranslation("error.store"));
    }
  }

  private QueueFilter chosen() {
    return filters.chosen(strip.chosen());
  }

  private Look look() {
    QueueFilter filter = asked;
    return new Look(
        filter,
        queue.page(staff, filter, null),
        queue.waiting(staff, filter.anyLane()),
        overview.of(staff),
        wellness.today(staff));
  }

  /** A look that was under way while something else was chosen comes too late. */
  private void show(Look look) {
    if (!look.filter().equals(asked)) {
      return;
    }
    table.showFirst(look.page(), staff);
    filters.show(look.waiting());
    strip.show(look.standings());
    long all = look.waiting().values().stream().mapToLong(Long::longValue).sum();
    state.setText(getTranslation(all == 1 ? "queue.waiting.one" : "queue.waiting.many", all));
    more.setVisible(table.size() < count(look));
    care.show(look.today());
  }

  private long count(Look look) {
    Lane lane = chosen().lane();
    return lane == null
        ? look.waiting().values().stream().mapToLong(Long::longValue).sum()
        : look.waiting().getOrDefault(lane, 0L);
  }

  private void loadMore() {
    table.append(queue.page(staff, chosen(), table.last()), staff);
  }

  private void takeNext() {
    try {
      mix.next(staff, chosen())
          .ifPresentOrElse(
              taken -> getUI().ifPresent(ui -> ui.navigate("case/" + taken.id())),
              () -> state.setText(getTranslation("queue.empty")));
    } catch (StoreUnavailable away) {
      state.setText(getTranslation("error.store"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("queue.title") + " · Parapet";
  }
}
