package io.parapet.stream.policy;

import io.parapet.classifier.behaviour.BehaviourModel;
import io.parapet.classifier.scoring.Scorers;
import io.parapet.policies.action.Controls;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.Status;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.ReportFeatures;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.policy.Guard;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireException;
import io.parapet.stream.casework.Flag;
import io.parapet.stream.casework.FlagCodec;
import io.parapet.stream.config.AutomaticMeasures;
import io.parapet.stream.config.FeatureConfig;
import io.parapet.stream.feature.BySender;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.score.BehaviourScorer;
import io.parapet.stream.score.ReportScorer;
import io.parapet.stream.score.ScoredReport;
import io.parapet.stream.score.ShadowScoresCodec;
import io.parapet.stream.state.Keeping;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyed by sender: takes a passage through its last stage, scores what was reported and asks the
 * policies for a verdict. It never waits for policies: it starts from the last set it had, or else
 * from the one it is given, and swaps when all of a manifest has arrived and compiles. All of this
 * is one step, so that neither text nor a sender's many features ever travel. Verdicts that
 * restrict go to the guard before anybody sees them. What was judged before may be revised by what
 * is heard of the sender later.
 */
public final class Judge
    extends KeyedBroadcastProcessFunction<String, Passage, PolicyRecord, Judged>
    implements CheckpointedFunction, ResultTypeQueryable<Judged> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /** What people should look at. */
  public static final OutputTag<Flag> FLAGS =
      new OutputTag<>("flags", new FlagCodec().information());

  /** What a scorer on trial said beside the one in force. */
  public static final OutputTag<ShadowScores> SHADOW =
      new OutputTag<>("shadow-scores", new ShadowScoresCodec().information());

  /** Verdicts that restrict, for the guard. */
  public static final OutputTag<Restriction> RESTRICTIONS =
      new OutputTag<>("restrictions", new RestrictionCodec().information());

  /** Which policies judge. */
  public static final OutputTag<Status> STATUS =
      new OutputTag<>("policy-set-status", new StatusCodec().information());

  private final BySender sender;
  private final Keeping keeping;
  private final AutomaticMeasures measures;
  private final @Nullable String vault;
  private final @Nullable String shadowBundle;
  private final HashMap<String, byte[]> start;
  private transient @Nullable PolicySet first;
  private transient @Nullable Controls controls;
  private transient InForce policies;
  private transient Revisions revisions;
  private transient ReportScorer scorer;
  private transient BehaviourScorer behaviour;
  private transient JudgeMetrics metrics;

  /**
   * @param keeping the operator's
   * @param vault folder of the keys that open reports; null opens none
   * @param shadowBundle folder of the bundle on trial; null for none
   * @param start records of the policies topic, by key, that count until others come; empty for the
   *     bundled policies
   */
  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public Judge(
      FeatureConfig features,
      Keeping keeping,
      AutomaticMeasures measures,
      @Nullable String vault,
      @Nullable String shadowBundle,
      Map<String, byte[]> start) {
    sender = new BySender(features);
    this.keeping = keeping;
    this.measures = measures;
    this.vault = vault;
    this.shadowBundle = shadowBundle;
    this.start = new HashMap<>(start);
  }

  /** How the policies are handed to every judge. */
  public static MapStateDescriptor<String, byte[]> broadcast() {
    return PolicyShelf.STATE;
  }

  @Override
  public TypeInformation<Judged> getProducedType() {
    return new JudgedCodec().information();
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    var known = context.getOperatorStateStore().getBroadcastState(PolicyShelf.STATE);
    first =
        (context.isRestored() ? PolicyShelf.assemble(known) : PolicyShelf.assemble(start))
            .orElse(null);
    controls = ControlShelf.read(known);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    sender.open(getRuntimeContext(), keeping);
    revisions = new Revisions(getRuntimeContext(), keeping);
    metrics = new JudgeMetrics(getRuntimeContext().getMetricGroup());
    behaviour = new BehaviourScorer(BehaviourModel.bundled());
    PolicySet written = first == null ? PolicySet.bundled() : first;
    policies = new InForce(measures, written, controls == null ? Controls.NONE : controls);
    scorer =
        vault == null
            ? ReportScorer.withoutKeys(Scorers.bundled())
            : ReportScorer.opening(Scorers.bundled(), shadow(), new FileKeyVault(Path.of(vault)));
  }

  private @Nullable Scorer shadow() {
    return shadowBundle == null ? null : Scorers.of(Path.of(shadowBundle));
  }

  @Override
  public void processBroadcastElement(PolicyRecord record, Context context, Collector<Judged> out)
      throws Exception {
    BroadcastState<String, byte[]> state = context.getBroadcastState(PolicyShelf.STATE);
    try {
      if (ControlShelf.isControl(record)) {
        ControlShelf.keep(record, state);
        policies.control(ControlShelf.read(state));
      } else if (PolicyShelf.keep(record, state)) {
        PolicyShelf.assemble(state).ifPresent(policies::swap);
        policies.control(ControlShelf.read(state));
        tell(context);
      }
    } catch (WireException e) {
      LOG.error("Policies stay as they are, {} is unusable: {}", record.key(), e.getMessage());
    }
  }

  /** One of many tells; the others hear the same. */
  private void tell(Context context) {
    if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
      context.output(STATUS, policies.status());
    }
  }

  @Override
  public void processElement(Passage passage, ReadOnlyContext context, Collector<Judged> out) {
    sender.pass(
        passage, context.timerService(), context::output, here -> judge(here, context, out));
    if (!passage.duplicate() && Revisions.mayFollow(passage.input())) {
      revise(passage, context, out);
    }
    if (passage.input() instanceof Input.Erased) {
      forget(context.getCurrentKey(), passage.now(), context);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Judged> out) {
    sender.forget(time, context.timerService());
    if (!sender.isRemembered()) {
      forget(context.getCurrentKey(), time, context);
    }
  }

  private void forget(String key, long time, ReadOnlyContext context) {
    revisions.forget();
    context.output(BySender.SNAPSHOTS, BySender.forgotten(key, time));
  }

  private void judge(Passage passage, ReadOnlyContext context, Collector<Judged> out) {
    switch (passage.input()) {
      case Input.Event event -> {
        FeatureVector features = Subjects.stamp(event.event(), passage.features());
        behaviour.stamp(features);
        Verdict verdict = policies.ask(Subjects.of(passage, features, List.of()));
        Judged judged = new Judged(verdict, Target.of(event), features, event.reply());
        metrics.judged(verdict);
        pass(passage, judged, null, context, out);
        revisions.keep(passage, judged);
      }
      case Input.Report report -> {
        ScoredReport scored = scorer.score(report.report(), passage.received());
        FeatureVector features = ReportFeatures.of(report.report()).putAll(passage.features());
        scored.stamp(features);
        Verdict verdict = policies.ask(Subjects.of(passage, features, scored.texts()));
        metrics.judged(verdict);
        Judged judged = new Judged(verdict, Target.of(report), features, null);
        pass(passage, judged, scored.report(), context, out);
        if (scored.shadow() != null) {
          context.output(SHADOW, scored.shadow());
        }
      }
      case Input.Credited credited -> {}
      case Input.Known known -> {}
      case Input.Recalled recalled -> {}
      case Input.Erased erased -> {}
    }
  }

  private void revise(Passage cause, ReadOnlyContext context, Collector<Judged> out) {
    revisions.follow(
        cause,
        this::stampSender,
        policies,
        revised -> {
          metrics.revised();
          pass(false, null, revised, null, context, out);
        });
  }

  /** Returns the clock of the sender. */
  private long stampSender(FeatureVector features) {
    long now = sender.stampLatest(features);
    behaviour.stamp(features);
    return now;
  }

  private void pass(
      Passage passage,
      Judged judged,
      @Nullable CheckedReport report,
      ReadOnlyContext context,
      Collector<Judged> out) {
    pass(passage.duplicate(), passage.input().group(), judged, report, context, out);
  }

  private void pass(
      boolean duplicate,
      @Nullable ConversationId group,
      Judged judged,
      @Nullable CheckedReport report,
      ReadOnlyContext context,
      Collector<Judged> out) {
    Verdict verdict = judged.verdict();
    if (!verdict.measures().isEmpty()) {
      List<Allowance> allowances = verdict.grounds().stream().map(this::allowance).toList();
      Judged telling = judged.telling(notice(judged));
      context.output(RESTRICTIONS, new Restriction(telling, report, group, duplicate, allowances));
      return;
    }
    Flag flag = new Flag(verdict, judged.features(), report, group);
    if (!duplicate && flag.calls()) {
      flag.parts().forEach(part -> context.output(FLAGS, part));
    }
    out.collect(judged);
  }

  /** In the language of what the account wrote, where a report showed it. */
  private @Nullable Notice notice(Judged judged) {
    String language = judged.features().text(FeatureCatalog.TEXT_LANGUAGE);
    return judged.verdict().grounds().stream()
        .findFirst()
        .map(ground -> policies.notice(ground.policy(), language))
        .orElse(null);
  }

  private Allowance allowance(PolicyResult ground) {
    Guard quota = policies.quota(ground.policy());
    return new Allowance(ground.policy(), quota.perHour(), quota.perDay());
  }
}
