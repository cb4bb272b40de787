package io.parapet.stream.policy;

import io.parapet.classifier.behaviour.BehaviourModel;
import io.parapet.classifier.scoring.Scorers;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.ReportFeatures;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireException;
import io.parapet.stream.casework.Flag;
import io.parapet.stream.casework.FlagCodec;
import io.parapet.stream.config.AutomaticMeasures;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.score.BehaviourScorer;
import io.parapet.stream.score.ReportScorer;
import io.parapet.stream.score.ScoredReport;
import io.parapet.stream.score.ShadowScoresCodec;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores what was reported and asks the policies for a verdict. It never waits for policies: it
 * starts from the last set it had, or else from the bundled one, and swaps when all of a manifest
 * has arrived. Scoring and asking are one step, so that no text ever travels.
 */
public final class Judge extends BroadcastProcessFunction<Passage, PolicyRecord, Judged>
    implements CheckpointedFunction, ResultTypeQueryable<Judged> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /** What people should look at. */
  public static final OutputTag<Flag> FLAGS =
      new OutputTag<>("flags", new FlagCodec().information());

  /** What a scorer on trial said beside the one in force. */
  public static final OutputTag<ShadowScores> SHADOW =
      new OutputTag<>("shadow-scores", new ShadowScoresCodec().information());

  private final AutomaticMeasures measures;
  private final @Nullable String vault;
  private final @Nullable String shadowBundle;
  private transient @Nullable PolicySet restored;
  private transient PolicySet policies;
  private transient ReportScorer scorer;
  private transient BehaviourScorer behaviour;

  /**
   * @param vault folder of the keys that open reports; null opens none
   * @param shadowBundle folder of the bundle on trial; null for none
   */
  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public Judge(AutomaticMeasures measures, @Nullable String vault, @Nullable String shadowBundle) {
    this.measures = measures;
    this.vault = vault;
    this.shadowBundle = shadowBundle;
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
    restored = PolicyShelf.assemble(known).orElse(null);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void open(OpenContext context) {
    behaviour = new BehaviourScorer(BehaviourModel.bundled());
    policies = restored == null ? PolicySet.bundled() : restored;
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
    try {
      PolicyShelf.keep(record, context.getBroadcastState(PolicyShelf.STATE));
      PolicyShelf.assemble(context.getBroadcastState(PolicyShelf.STATE)).ifPresent(this::swap);
    } catch (WireException e) {
      LOG.error("Policies stay as they are, a record is unusable: {}", e.getMessage());
    }
  }

  @Override
  public void processElement(Passage passage, ReadOnlyContext context, Collector<Judged> out) {
    switch (passage.input()) {
      case Input.Event event -> {
        FeatureVector features = Subjects.features(event.event()).putAll(passage.features());
        behaviour.stamp(features);
        Verdict verdict = ask(Subjects.of(passage, features, List.of()));
        flag(passage, new Flag(verdict, features, null), context);
        out.collect(new Judged(verdict, features, event.reply()));
      }
      case Input.Report report -> {
        ScoredReport scored = scorer.score(report.report());
        FeatureVector features = ReportFeatures.of(report.report()).putAll(passage.features());
        scored.stamp(features);
        Verdict verdict = ask(Subjects.of(passage, features, scored.texts()));
        flag(passage, new Flag(verdict, features, scored.resealed(report.report())), context);
        if (scored.shadow() != null) {
          context.output(SHADOW, scored.shadow());
        }
        out.collect(new Judged(verdict, features, null));
      }
      case Input.Credited credited -> {}
      case Input.Known known -> {}
    }
  }

  private Verdict ask(Subject subject) {
    Verdict verdict = policies.evaluate(subject);
    return switch (measures) {
      case SHADOW -> verdict.withoutAutomaticMeasures();
      case ENFORCED -> verdict;
    };
  }

  private static void flag(Passage passage, Flag flag, ReadOnlyContext context) {
    if (!passage.duplicate() && flag.calls()) {
      flag.parts().forEach(part -> context.output(FLAGS, part));
    }
  }

  private void swap(PolicySet next) {
    if (!next.version().equals(policies.version())) {
      LOG.info("Policies {} take the place of {}", next.version(), policies.version());
      next.problems().forEach(problem -> LOG.error("Policy left out: {}", problem));
      policies = next;
    }
  }
}
