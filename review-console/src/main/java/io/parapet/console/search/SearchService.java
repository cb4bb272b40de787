package io.parapet.console.search;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.routing.Routing;
import io.parapet.console.routing.Sight;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds cases a person may see, keeps their searches, and writes what was found to a file. */
public final class SearchService {
  /** The most that one file holds. */
  public static final int MOST = 10_000;

  private static final int PAGE = 30;
  private static final int EXPORT_PAGE = 500;

  private final CaseSearch cases;
  private final Routing routing;
  private final SavedViews views;
  private final DecisionWriter writer;
  private final AuditLog audit;

  public SearchService(
      CaseSearch cases, Routing routing, SavedViews views, DecisionWriter writer, AuditLog audit) {
    this.cases = cases;
    this.routing = routing;
    this.views = views;
    this.writer = writer;
    this.audit = audit;
  }

  /** A page; null for the first. */
  public List<Found> find(Staff staff, Search search, Found.@Nullable Place after) {
    return cases.find(search, sight(staff), after, PAGE);
  }

  public long count(Staff staff, Search search) {
    return cases.count(search, sight(staff));
  }

  public List<SavedView> views(Staff staff) {
    return views.of(writer.pseudonym(staff));
  }

  public void keep(Staff staff, String name, Search search) {
    views.keep(new SavedView(writer.pseudonym(staff), name.strip(), search));
  }

  /**
   * What was found, as comma-separated values (RFC 4180). Child exploitation is never in it,
   * whoever asks, and neither is what people wrote.
   *
   * @throws io.parapet.console.store.StoreUnavailable if that cannot be written down
   */
  public String export(Staff staff, Search search) {
    audit.record(staff, Deed.EXPORT, null, "search " + search);
    return Csv.of(all(staff, search, MOST));
  }

  /** All that was found and may leave its own screen: never child exploitation; at most so many. */
  public List<Found> all(Staff staff, Search search, int most) {
    Sight sight = sight(staff).without(Lane.CHILD_EXPLOITATION);
    List<Found> all = new ArrayList<>();
    List<Found> page;
    Found.Place after = null;
    do {
      int size = Math.min(EXPORT_PAGE, most - all.size());
      page = cases.find(search, sight, after, size);
      all.addAll(page);
      after = page.isEmpty() ? null : page.getLast().place();
    } while (!page.isEmpty() && all.size() < most);
    return all;
  }

  private Sight sight(Staff staff) {
    if (!staff.may(Permission.REVIEW)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    return routing.sight(staff);
  }
}
