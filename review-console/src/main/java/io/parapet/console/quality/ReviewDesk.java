package io.parapet.console.quality;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.quality.CohenKappa.Pair;
import io.parapet.console.quality.Review.Kind;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.DecisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a sample of what was decided to somebody else, blind, and golden cases to everybody. Child
 * exploitation is in neither. What comes out says how clear the policies are, not how good a person
 * is.
 */
public final class ReviewDesk {
  private static final long SEED = 1971;

  /** Where a decision goes against the scores, so many times more are looked at again. */
  private static final int SURPRISING = 4;

  private final CaseStore cases;
  private final ReviewStore reviews;
  private final DecisionWriter writer;
  private final AuditLog audit;
  private final int percent;

  public ReviewDesk(
      CaseStore cases, ReviewStore reviews, DecisionWriter writer, AuditLog audit, int percent) {
    this.cases = cases;
    this.reviews = reviews;
    this.writer = writer;
    this.audit = audit;
    this.percent = percent;
  }

  /** A review with the case it is about. */
  public record Opened(Review review, StoredCase about) {}

  /** Takes the decision into the sample, or not; the same decision always gives the same answer. */
  public void sample(StoredCase decided) {
    Decision decision = decided.work().decision();
    if (decision == null || decision.lane() == Lane.CHILD_EXPLOITATION) {
      return;
    }
    int share = surprising(decided, decision) ? percent * SURPRISING : percent;
    if (Math.floorMod(decision.decisionId().hashCode(), 100) < share) {
      reviews.add(Review.of(decision, Kind.SECOND));
    }
  }

  /** Has it judged once more, unless it is no ruling against anybody; child exploitation never. */
  public boolean again(StoredCase decided) {
    Decision decision = decided.work().decision();
    if (decision == null || !decision.against() || decision.lane() == Lane.CHILD_EXPLOITATION) {
      return false;
    }
    reviews.add(Review.of(decision, Kind.AGAIN));
    return true;
  }

  /** Dismissed although a policy was sure, or acted on although none was. */
  private static boolean surprising(StoredCase decided, Decision decision) {
    double score =
        decided.stream().reasons().stream().mapToDouble(CaseReason::score).max().orElse(0);
    return decision.against() ? score < 0.5 : score > 0.9;
  }

  /**
   * Makes a decided case a golden one.
   *
   * @throws WorkRefused if it is not for this person, not decided, or of child exploitation
   */
  public void golden(Staff staff, StoredCase decided) {
    Decision decision = decided.work().decision();
    if (decision == null || !mayBeGolden(staff, decided)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    audit.record(staff, Deed.SECOND_REVIEW, decided.id(), "golden");
    reviews.add(Review.of(decision, Kind.GOLDEN));
    var unused = reviews.change(decision.decisionId(), Review::golden); // it may be in the sample
  }

  public boolean mayBeGolden(Staff staff, StoredCase decided) {
    return staff.may(Permission.ROUTING)
        && decided.work().decision() != null
        && decided.stream().lane() != Lane.CHILD_EXPLOITATION;
  }

  /** What waits for this person, golden cases left out: those come with the others. */
  public List<Review> open(Staff staff) {
    return waiting(staff).stream().filter(review -> review.kind() != Kind.GOLDEN).toList();
  }

  /** Golden cases that this person has not judged. */
  List<Review> golden(Staff staff) {
    return waiting(staff).stream().filter(review -> review.kind() == Kind.GOLDEN).toList();
  }

  /** Whether it still does; lists are a second behind. */
  boolean waits(Staff staff, Review listed) {
    return reviews
        .find(listed.decision())
        .filter(review -> review.waitsFor(writer.pseudonym(staff)))
        .isPresent();
  }

  private List<Review> waiting(Staff staff) {
    String person = writer.pseudonym(staff);
    return reviews.open().stream()
        .filter(review -> staff.may(Permission.REVIEW) && staff.lanes().contains(review.lane()))
        .filter(review -> review.waitsFor(person))
        .toList();
  }

  /**
   * The case behind a review.
   *
   * @throws WorkRefused if there is none, or it does not wait for this person
   */
  public Opened open(Staff staff, DecisionId id) {
    Review review =
        waiting(staff).stream()
            .filter(each -> each.decision().equals(id))
            .findFirst()
            .orElseThrow(() -> new WorkRefused(WorkRefused.Why.NOT_ALLOWED));
    Optional<StoredCase> about = cases.find(review.caseId());
    return new Opened(review, about.orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN)));
  }

  /** Notes what the person would have ruled; tells how it was ruled. Throws as above. */
  public Review judge(Staff staff, Opened opened, RulingOption option) {
    audit.record(staff, Deed.SECOND_REVIEW, opened.about().id(), option.key());
    return reviews.change(
        opened.review().decision(),
        review -> review.answered(writer.pseudonym(staff), option.ruling()));
  }

  /** Takes the person's answer back. */
  void forget(Staff staff, DecisionId id) {
    var unused = reviews.change(id, review -> review.without(writer.pseudonym(staff)));
  }

  /** Decisions that a second person would have made otherwise, to be talked about. */
  public List<Review> disagreements() {
    return reviews.judged().stream()
        .filter(review -> !review.answers().values().stream().allMatch(review.ruling()::equals))
        .toList();
  }

  /** Cohen's kappa of decision and second review, per policy. */
  public Map<String, Agreement> byPolicy() {
    Map<String, List<Review>> byPolicy =
        seconds()
            .collect(
                Collectors.groupingBy(
                    review -> review.policy() == null ? "—" : review.policy().value(),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, Agreement> agreements = new TreeMap<>();
    byPolicy.forEach((policy, all) -> agreements.put(policy, cohen(all)));
    return agreements;
  }

  public Agreement overall() {
    return cohen(seconds().toList());
  }

  /** Fleiss' kappa of all who judged golden cases, whoever picked them included. */
  public Agreement golden() {
    List<Collection<Ruling>> items = new ArrayList<>();
    reviews.judged().stream()
        .filter(review -> review.kind() == Kind.GOLDEN)
        .forEach(
            review ->
                items.add(
                    Stream.concat(Stream.of(review.ruling()), review.answers().values().stream())
                        .toList()));
    return FleissKappa.of(items, SEED);
  }

  private Stream<Review> seconds() {
    return reviews.judged().stream().filter(review -> review.kind() == Kind.SECOND);
  }

  private static Agreement cohen(List<Review> judged) {
    return CohenKappa.of(
        judged.stream()
            .flatMap(review -> review.answers().values().stream().map(a -> pair(review, a)))
            .toList());
  }

  private static Pair<Ruling> pair(Review review, Ruling answer) {
    return new Pair<>(review.ruling(), answer);
  }
}
