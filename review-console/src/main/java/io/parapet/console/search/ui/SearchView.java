package io.parapet.console.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Words;
import io.parapet.console.search.Found;
import io.parapet.console.search.SavedView;
import io.parapet.console.search.Search;
import io.parapet.console.search.SearchService;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through all cases; keeps searches under a name; writes what was found to a file. */
@Route(value = "search", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class SearchView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient SearchService service;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final SearchForm form;
  private final FoundTable table;
  private final Span state = new Span();
  private final Button more = new Button();
  private final Select<SavedView> views = new Select<>();
  private final TextField name = new TextField();
  private transient Search shown = Search.ALL;
  private transient Found.@Nullable Place last;

  public SearchView(SearchService service, CurrentStaff current) {
    this.service = service;
    staff = current.get();
    form = new SearchForm(staff.lanes(), this::start);
    table = new FoundTable(words.say("search.title"));
    more.setText(words.say("queue.more"));
    more.addClickListener(event -> load());
    state.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("search.title")), state, export());
    heading.addClassName("heading");
    add(heading, form, saved(), table, more);
  }

  private Anchor export() {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(
                            service.export(staff, shown).getBytes(StandardCharsets.UTF_8)),
                        "cases.csv",
                        "text/csv",
                        -1)),
            words.say("search.export"));
    link.setTitle(words.say("search.export.help"));
    link.setId("export");
    return link;
  }

  private Div saved() {
    views.setItemLabelGenerator(view -> view == null ? words.say("search.views") : view.name());
    views.setPlaceholder(words.say("search.views"));
    views.setAriaLabel(words.say("search.views"));
    views.addValueChangeListener(
        event -> {
          if (event.getValue() != null) {
            form.fill(event.getValue().search());
            start();
          }
        });
    name.setPlaceholder(words.say("search.name"));
    name.setAriaLabel(words.say("search.name"));
    name.setMaxLength(60);
    Div saved = new Div(views, name, new Button(words.say("search.keep"), event -> keep()));
    saved.addClassName("filters");
    return saved;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<String> asked =
        event.getLocation().getQueryParameters().getParameters().getOrDefault("q", List.of());
    if (!asked.isEmpty()) {
      form.fill(new Search(cut(asked.getFirst()), null, null, null));
    }
    trying(() -> views.setItems(service.views(staff)));
    start();
  }

  private static String cut(String words) {
    return words.substring(0, Math.min(Search.MAX_LENGTH, words.length()));
  }

  private void start() {
    shown = form.search();
    last = null;
    table.clear();
    trying(
        () -> {
          state.setText(words.say("search.count", service.count(staff, shown)));
          load();
        });
  }

  private void load() {
    List<Found> page = service.find(staff, shown, last);
    table.add(page);
    last = page.isEmpty() ? last : page.getLast().place();
    more.setVisible(!page.isEmpty() && !service.find(staff, shown, last).isEmpty());
  }

  private void keep() {
    name.setInvalid(name.isEmpty());
    if (!name.isInvalid()) {
      trying(
          () -> {
            service.keep(staff, name.getValue(), shown);
            state.setText(words.say("search.kept"));
            name.clear();
          });
    }
  }

  private void trying(Runnable deed) {
    try {
      deed.run();
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("search.title") + " · Parapet";
  }
}
