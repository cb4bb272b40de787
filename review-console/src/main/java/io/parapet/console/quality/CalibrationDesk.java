package io.parapet.console.quality;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.quality.Calibration.Item;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.DecisionId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Has a team talk about what was judged differently. A lead calls the session and writes down what
 * it comes to; everybody who judges takes part. It shows how clear the rules are and changes no
 * decision.
 */
public final class CalibrationDesk {
  private final ReviewDesk reviews;
  private final CalibrationStore store;
  private final DecisionWriter writer;
  private final AuditLog audit;
  private final Clock clock;

  public CalibrationDesk(
      ReviewDesk reviews,
      CalibrationStore store,
      DecisionWriter writer,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.store = store;
    this.writer = writer;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that this person can take part in, newest first. */
  public List<Calibration> sessions(Staff staff) {
    return store.all().stream()
        .map(session -> seenBy(staff, session))
        .filter(session -> !session.items().isEmpty())
        .toList();
  }

  /** What was judged differently and in no session yet, the newest first. */
  public List<Review> toTalkAbout() {
    Set<DecisionId> had =
        store.all().stream()
            .flatMap(session -> session.items().stream())
            .map(Item::decision)
            .collect(Collectors.toSet());
    return reviews.disagreements().stream()
        .filter(review -> !had.contains(review.decision()))
        .limit(Calibration.MOST)
        .toList();
  }

  /**
   * Calls a session about all of that.
   *
   * @throws WorkRefused if there is nothing, or it is not for this person
   */
  public Calibration call(Staff lead) {
    requireLead(lead);
    List<Item> items = toTalkAbout().stream().map(Item::of).toList();
    if (items.isEmpty()) {
      throw new WorkRefused(WorkRefused.Why.UNKNOWN);
    }
    String id = UUID.randomUUID().toString();
    Calibration session = new Calibration(id, writer.pseudonym(lead), clock.instant(), items);
    audit.record(lead, Deed.CALIBRATE, null, "call " + id);
    store.add(session);
    return session;
  }

  /**
   * The session, less the lanes that this person may not see.
   *
   * @throws WorkRefused if there is none for them
   */
  public Calibration find(Staff staff, String id) {
    Calibration found = store.find(id).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    Calibration seen = seenBy(staff, found);
    if (seen.items().isEmpty()) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    return seen;
  }

  /** What this person would rule now; they may change it until it is agreed. Throws as above. */
  public Calibration vote(Staff staff, String id, DecisionId about, Ruling ruling) {
    String person = writer.pseudonym(staff);
    return change(staff, id, about, "vote", item -> item.voted(person, ruling));
  }

  /**
   * Writes down what the session came to.
   *
   * @param rule what follows for the rules
   * @throws WorkRefused if it is not for this person, or was agreed before
   */
  public Calibration conclude(Staff lead, String id, DecisionId about, Ruling ruling, String rule) {
    requireLead(lead);
    return change(lead, id, about, "agree", item -> item.concluded(ruling, rule));
  }

  private Calibration change(
      Staff staff, String id, DecisionId about, String what, UnaryOperator<Item> change) {
    Item item =
        find(staff, id).item(about).orElseThrow(() -> new WorkRefused(WorkRefused.Why.NOT_ALLOWED));
    audit.record(staff, Deed.CALIBRATE, item.caseId(), what + " " + id);
    return seenBy(staff, store.change(id, session -> session.with(about, change)));
  }

  private static Calibration seenBy(Staff staff, Calibration session) {
    List<Item> items =
        session.items().stream()
            .filter(item -> staff.may(Permission.REVIEW) && staff.lanes().contains(item.lane()))
            .toList();
    return new Calibration(session.id(), session.calledBy(), session.at(), items);
  }

  private static void requireLead(Staff staff) {
    if (!staff.may(Permission.ROUTING)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
  }
}
