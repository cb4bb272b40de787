package io.parapet.console.batch;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.Replacements;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.queue.QueueService;
import io.parapet.console.search.Found;
import io.parapet.console.search.Search;
import io.parapet.console.search.SearchService;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rules on what a search found, less exemptions. Each case is claimed and ruled on as by hand, so
 * one that somebody else has, or to which the ruling is not open, is left out. Child exploitation
 * is never among them. Large batches, and rulings that need it anyway, wait for a second person.
 */
public final class BatchDesk {
  private static final int SAMPLE = 5;

  private final SearchService search;
  private final CaseStore cases;
  private final QueueService queue;
  private final DecisionDesk desk;
  private final Replacements replacements;
  private final BatchStore batches;
  private final AuditLog audit;
  private final Clock clock;
  private final BatchRules rules;

  public BatchDesk(
      SearchService search,
      CaseStore cases,
      QueueService queue,
      DecisionDesk desk,
      Replacements replacements,
      BatchStore batches,
      AuditLog audit,
      Clock clock,
      BatchRules rules) {
    this.search = search;
    this.cases = cases;
    this.queue = queue;
    this.desk = desk;
    this.replacements = replacements;
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
    this.rules = rules;
  }

  /**
   * What a batch would be about.
   *
   * @param sample to be looked at before it is ruled; spread over all
   */
  public record Preview(List<CaseId> cases, List<Found> sample) {}

  /** The undecided cases of a search, at most as many as one batch may hold. */
  public Preview preview(Staff staff, Search wanted, Set<String> exempt) {
    require(staff, Permission.BULK);
    Search open = new Search(wanted.words(), wanted.lane(), wanted.harm(), Search.State.OPEN);
    List<Found> found =
        search.all(staff, open, rules.most()).stream()
            .filter(each -> !exempt.contains(each.entry().accused().value()))
            .filter(each -> !each.entry().proposed())
            .toList();
    return new Preview(found.stream().map(f -> f.entry().caseId()).toList(), sample(found));
  }

  private static List<Found> sample(List<Found> found) {
    int step = Math.max(1, found.size() / SAMPLE);
    List<Found> sample = new ArrayList<>();
    for (int i = 0; i < found.size() && sample.size() < SAMPLE; i += step) {
      sample.add(found.get(i));
    }
    return sample;
  }

  /** Whether it would wait for a second person. */
  public boolean needsSecond(RulingOption option, int size) {
    return size > rules.secondAbove() || desk.needsSecond(option);
  }

  /**
   * Rules on these cases, or proposes it.
   *
   * @throws WorkRefused if it is not for this person, or nothing or too much is chosen
   */
  public Batch rule(Staff staff, List<CaseId> chosen, RulingRequest request) {
    require(staff, Permission.BULK);
    if (chosen.isEmpty() || chosen.size() > rules.most() || !fits(request)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    boolean second = needsSecond(request.option(), chosen.size());
    Batch batch = batch(staff, chosen, request, second);
    audit.record(staff, Deed.BATCH, null, batch.id() + " " + chosen.size() + " " + batch.option());
    batches.add(batch);
    return second ? batch : run(staff, batch);
  }

  /** Nothing that a person has to weigh case by case. */
  private static boolean fits(RulingRequest request) {
    return request.option().ruling() != Ruling.ESCALATE
        && request.option().ruling() != Ruling.REFER;
  }

  private Batch batch(Staff staff, List<CaseId> chosen, RulingRequest request, boolean second) {
    return new Batch(
        UUID.randomUUID().toString().substring(0, 8),
        staff.name(),
        null,
        second ? Batch.State.PROPOSED : Batch.State.RUNNING,
        request.option().key(),
        request.harm(),
        request.policy(),
        request.reason(),
        clock.instant(),
        chosen,
        List.of());
  }

  /** Rules as a colleague proposed; throws if it is their own. */
  public Batch confirm(Staff staff, String id) {
    require(staff, Permission.CONFIRM);
    Batch running = batches.change(id, batch -> batch.running(staff.name()));
    audit.record(staff, Deed.BATCH, null, id + " confirm");
    return run(staff, running);
  }

  /** Does not; throws as above. */
  public void decline(Staff staff, String id) {
    require(staff, Permission.CONFIRM);
    var declined = batches.change(id, batch -> batch.declined(staff.name()));
    audit.record(staff, Deed.BATCH, null, id + " decline");
  }

  public List<Batch> latest(Staff staff) {
    require(staff, Permission.BULK);
    return batches.latest();
  }

  private Batch run(Staff staff, Batch batch) {
    List<CaseId> ruled = new ArrayList<>();
    for (CaseId id : batch.cases()) {
      if (ruledOn(staff, id, batch)) {
        ruled.add(id);
      }
    }
    return batches.change(batch.id(), running -> running.done(ruled));
  }

  private boolean ruledOn(Staff staff, CaseId id, Batch batch) {
    try {
      StoredCase mine = queue.claim(staff, id);
      Optional<RulingOption> option = option(staff, mine, batch);
      if (secret(mine) || option.isEmpty()) {
        queue.changed(
            cases.change(
                id,
                mine.work().workRevision(),
                work -> work.release(staff.name(), clock.instant(), null)));
        return false;
      }
      desk.rule(staff, mine, request(option.get(), batch));
      return true;
    } catch (WorkRefused taken) {
      return false;
    }
  }

  private static boolean secret(StoredCase about) {
    return about.stream().lane() == Lane.CHILD_EXPLOITATION;
  }

  private Optional<RulingOption> option(Staff staff, StoredCase about, Batch batch) {
    return desk.options(staff, about).stream()
        .filter(open -> open.key().equals(batch.option()))
        .findFirst();
  }

  private static RulingRequest request(RulingOption option, Batch batch) {
    return new RulingRequest(option, batch.harm(), batch.policy(), batch.marked(), Set.of());
  }

  /**
   * Takes all of it back: what was not sent yet is undone and the cases wait again; what was sent
   * is reversed.
   *
   * @return how many were taken back; others were ruled on anew since
   * @throws WorkRefused if it is not for this person, or was taken back already
   */
  public int reverse(Staff staff, String id, String why) {
    require(staff, Permission.BULK);
    Batch batch = batches.change(id, Batch::reversed);
    audit.record(staff, Deed.BATCH, null, id + " reverse");
    int taken = 0;
    for (CaseId each : batch.cases()) {
      taken +=
          cases.find(each).map(found -> reversed(staff, found, batch, why)).orElse(false) ? 1 : 0;
    }
    return taken;
  }

  private boolean reversed(Staff staff, StoredCase found, Batch batch, String why) {
    if (!isOf(found.work().decision(), batch)) {
      return false;
    }
    try {
      return undone(staff, found) || replaced(staff, found, why);
    } catch (WorkRefused changed) {
      return false;
    }
  }

  private boolean undone(Staff staff, StoredCase found) {
    try {
      desk.takeBack(staff, found);
      return true;
    } catch (WorkRefused sent) {
      return false;
    }
  }

  private boolean replaced(Staff staff, StoredCase found, String why) {
    RulingRequest nothing = new RulingRequest(RulingOption.DISMISS, Harm.NONE, null, why, Set.of());
    var unused = replacements.replace(staff, found, nothing, "batch");
    return true;
  }

  private static boolean isOf(@Nullable Decision decision, Batch batch) {
    return decision != null && decision.reason().equals(batch.marked());
  }

  private static void require(Staff staff, Permission permission) {
    if (!staff.may(permission)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
  }
}
