package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.engine.index.Matches;
import io.parapet.policies.engine.index.PredicateIndex;
import io.parapet.policies.engine.text.ReportedTexts;
import io.parapet.policies.engine.text.TextMatcher;
import io.parapet.policies.engine.text.TextSpan;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A compiled set of policies: immutable and thread-safe. */
public final class PolicySet {
  /** How long a caller may rely on a verdict unless {@link #withValidity} says otherwise. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofHours(24);

  /** Without any policy. */
  static final PolicySet EMPTY =
      new PolicySet(
          "", List.of(), Map.of(), List.of(), Sources.NONE, TextMatcher.NONE, PredicateIndex.EMPTY);

  private final String version;
  private final List<CompiledPolicy> compiled;
  private final List<CompiledPolicy> live;
  private final Stance[] stances;
  private final Needs needs;
  private final PredicateIndex index;
  private final TextMatcher matcher;
  private final Map<String, NamedSet> sets;
  private final List<PolicyProblem> problems;
  private final Sources sources;
  private final Duration validity;
  private final Ceilings ceilings;
  private final Ceiling[] ceilingOf;
  private final Map<PolicyId, Evidence> evidence;
  private final Evidence[] evidenceOf;
  private final @Nullable Weighed[] usual;

  /**
   * Builds the index.
   *
   * @param compiled each after those it asks for
   * @param texts of the set before, as far as it serves this one too
   * @param rules likewise
   */
  PolicySet(
      String version,
      List<CompiledPolicy> compiled,
      Map<String, NamedSet> sets,
      List<PolicyProblem> problems,
      Sources sources,
      TextMatcher texts,
      PredicateIndex rules) {
    this.version = version;
    this.compiled = List.copyOf(compiled);
    this.evidence = Evidence.of(compiled);
    this.live = compiled.stream().filter(LiveRule::live).toList();
    this.stances = live.stream().map(CompiledPolicy::stance).toArray(Stance[]::new);
    this.evidenceOf = live.stream().map(this::evidenceOf).toArray(Evidence[]::new);
    this.needs = new Needs(List.of(stances));
    this.sets = Map.copyOf(sets);
    this.index = rules.with(live.stream().map(CompiledPolicy::rule).toList(), this.sets);
    this.matcher = texts.with(queries(compiled), this.sets);
    this.problems = problems;
    this.sources = sources;
    this.validity = DEFAULT_VALIDITY;
    this.ceilings = Ceilings.AS_WRITTEN;
    this.ceilingOf = each(ceilings);
    this.usual = usual();
  }

  private PolicySet(PolicySet other, Duration validity, Ceilings ceilings) {
    version = other.version;
    compiled = other.compiled;
    live = other.live;
    stances = other.stances;
    evidence = other.evidence;
    evidenceOf = other.evidenceOf;
    needs = other.needs;
    index = other.index;
    matcher = other.matcher;
    sets = other.sets;
    problems = other.problems;
    sources = other.sources;
    this.validity = validity;
    this.ceilings = ceilings;
    this.ceilingOf = each(ceilings);
    this.usual = usual();
  }

  private Evidence evidenceOf(CompiledPolicy policy) {
    return evidence.getOrDefault(policy.id(), Evidence.NONE);
  }

  /** In the order of the stances. */
  private Ceiling[] each(Ceilings asked) {
    return Stream.of(stances).map(stance -> asked.of(stance.policy())).toArray(Ceiling[]::new);
  }

  /** In the order of the stances. */
  private @Nullable Weighed[] usual() {
    @Nullable Weighed[] weighed = new Weighed[stances.length];
    for (int i = 0; i < weighed.length; i++) {
      weighed[i] = Weighed.usual(stances[i], ceilingOf[i]);
    }
    return weighed;
  }

  private static Set<TextQuery> queries(List<CompiledPolicy> policies) {
    Set<TextQuery> queries = new HashSet<>();
    for (CompiledPolicy policy : policies) {
      queries.addAll(policy.queries());
    }
    return queries;
  }

  /** The catalogue inside the jar. */
  public static PolicySet bundled() {
    return Bundled.SET;
  }

  /** Compiled once, when it is first asked for. */
  private static final class Bundled {
    private static final PolicySet SET = PolicyCompiler.compile(BundledFiles.catalogue());
  }

  /** The same set with another validity of its verdicts. */
  public PolicySet withValidity(Duration newValidity) {
    return new PolicySet(this, newValidity, ceilings);
  }

  /** The same set, each policy of it going only as far as it may; each is asked for here, once. */
  public PolicySet under(Ceilings newCeilings) {
    return new PolicySet(this, validity, newCeilings);
  }

  /** Content hash of the whole set, 12 hex digits; the order of its files does not matter. */
  public String version() {
    return version;
  }

  /** Revision 0, not degraded, valid from the subject's now for the configured time. */
  public Verdict evaluate(Subject subject) {
    Matches matches = match(subject);
    return matches.size() == 0
        ? Judgement.nothing(subject, version, matches.unknown(), validity)
        : new Judgement(subject, fired(matches, subject))
            .verdict(version, matches.unknown(), validity);
  }

  /** How many policies hold, in effect or not; what a verdict costs before it is written. */
  public int count(Subject subject) {
    return match(subject).size();
  }

  /** What holds for the subject; valid until this thread asks again. */
  private Matches match(Subject subject) {
    return index.match(
        subject.features(),
        SubjectWords.kind(subject.kind()),
        subject.platform().value(),
        subject.account().value(),
        subject.now(),
        texts(subject));
  }

  private Function<TextQuery, Truth> texts(Subject subject) {
    return subject.texts().isEmpty()
        ? ReportedTexts.NONE
        : new ReportedTexts(matcher, subject.texts(), subject.now());
  }

  private List<Weighed> fired(Matches matches, Subject subject) {
    long[] missing = needs.missing(subject.features());
    List<Weighed> fired = new ArrayList<>(matches.size());
    for (int i = 0; i < matches.size(); i++) {
      int rule = matches.rule(i);
      boolean lacks = needs.any(rule, missing);
      boolean unproven = evidenceOf[rule].isUnproven(subject);
      Weighed known = usual[rule];
      fired.add(
          known == null || lacks || unproven
              ? Weighed.of(
                  stances[rule], lacks, unproven, matches.score(i), subject, ceilingOf[rule])
              : known);
    }
    return fired;
  }

  /** The same answer by plain interpretation: slow, and what the index is tested against. */
  Verdict interpreted(Subject subject) {
    Evaluation evaluation = interpret(subject);
    return new Judgement(subject, evaluation.fired())
        .verdict(version, evaluation.unknown(), validity);
  }

  private Evaluation interpret(Subject subject) {
    return new Evaluation(subject, sets, texts(subject), ceilings, evidence).run(compiled);
  }

  /** For staff only: what each policy saw and what would have changed the outcome. */
  public Explanation explain(Subject subject) {
    return new Explainer(subject, live, interpret(subject), this::evaluate).explain();
  }

  /**
   * Where the policies of a platform find, in a reported text, words that they look for. For staff
   * only, and slow.
   */
  public List<Passage> passages(String text, PlatformId platform, Instant now) {
    Map<TextQuery, List<TextSpan>> found = matcher.passages(text, now);
    return live.stream()
        .filter(policy -> policy.holdsOn(platform))
        .flatMap(policy -> passages(policy, found))
        .toList();
  }

  private static Stream<Passage> passages(
      CompiledPolicy policy, Map<TextQuery, List<TextSpan>> found) {
    return Stream.of(policy.condition(), policy.score())
        .flatMap(asked -> Clauses.sought(asked).stream())
        .distinct()
        .flatMap(query -> found.getOrDefault(query, List.of()).stream())
        .map(span -> new Passage(policy.id(), span.start(), span.end()));
  }

  /** Every policy of the set as written, drafts included, by id. */
  public List<Policy> policies() {
    return compiled.stream()
        .filter(variant -> variant.platform() == null)
        .map(CompiledPolicy::policy)
        .sorted(java.util.Comparator.comparing(policy -> policy.id().value()))
        .toList();
  }

  Duration validity() {
    return validity;
  }

  Sources sources() {
    return sources;
  }

  PredicateIndex index() {
    return index;
  }

  TextMatcher matcher() {
    return matcher;
  }

  /** What is wrong with files that were left out. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
