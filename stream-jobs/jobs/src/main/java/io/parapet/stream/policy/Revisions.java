package io.parapet.stream.policy;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Signal;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.state.Keeping;
import io.parapet.stream.state.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What a sender's first messages to strangers were judged to be is asked again when more is heard
 * of the sender: recipients refuse or report it, or people rule on it or on its campaign. So is one
 * message whose recipient has turned many strangers away since. A revision only ever says more.
 * What weakens a verdict is for people, and time that passes weakens none.
 */
final class Revisions {
  private final Kept<OpenVerdicts> verdicts;

  Revisions(RuntimeContext context, Keeping keeping) {
    var codec = new OpenVerdictsCodec();
    verdicts =
        keeping.in(
            context.getState(new ValueStateDescriptor<>("open-verdicts", codec.information())));
  }

  /** Whether verdicts given before may change by it. */
  static boolean mayFollow(Input input) {
    return switch (input) {
      case Input.Known(var signal) -> isRuledOn(signal);
      case Input.Recalled recalled -> true;
      case Input.Erased erased -> false;
      case Input.Report report -> true;
      case Input.Event(RecipientReacted reacted, var reply) -> isRefusal(reacted);
      case Input.Event event -> false;
      case Input.Credited credited -> false;
    };
  }

  /** That others write alike is no evidence by itself, since fingerprints come from clients. */
  private static boolean isRuledOn(Signal signal) {
    return switch (signal.kind()) {
      case STRIKES -> true;
      case CAMPAIGN, LINK_CAMPAIGN ->
          signal.values().getOrDefault(FeatureCatalog.CAMPAIGN_UPHELD.name(), 0.0) == 1;
      case CREDIBILITY -> false;
    };
  }

  private static boolean isRefusal(RecipientReacted reacted) {
    return switch (reacted.reaction()) {
      case REQUEST_DECLINED, BLOCKED, REPORTED, MOVED_TO_SPAM -> true;
      default -> false;
    };
  }

  /** Remembers a verdict on a first message to a stranger that could become stronger. */
  void keep(Passage passage, Judged judged) {
    boolean first = passage.contact().first() && passage.contact().stranger();
    if (first && !passage.duplicate() && !OpenVerdict.isSettled(judged.verdict())) {
      byte[] features = OpenVerdictsCodec.pack(judged.features());
      verdicts.set(known().with(OpenVerdict.of(judged, features)));
    }
  }

  /**
   * Asks again, as of now: first of the weakest verdict, and if no more is said of that, of no
   * other.
   *
   * @param passage what was heard; of a message that is recalled also what its recipient's features
   *     are now
   * @param sender sets what is known of the sender now, and tells its clock
   */
  void follow(
      Passage passage,
      ToLongFunction<FeatureVector> sender,
      InForce policies,
      Consumer<Judged> out) {
    OpenVerdicts known = known();
    if (known.all().isEmpty()) {
      return;
    }
    FeatureVector latest = new FeatureVector();
    long now = sender.applyAsLong(latest);
    if (passage.input() instanceof Input.Recalled) {
      latest.putAll(passage.features());
    }
    follow(new Question(passage.input(), now, latest, policies), known.asOf(now), out);
  }

  private void follow(Question question, OpenVerdicts before, Consumer<Judged> out) {
    OpenVerdicts concerned = before.concernedBy(question.cause());
    if (concerned.weakest().filter(question::saysMore).isEmpty()) {
      return;
    }
    List<OpenVerdict> after = new ArrayList<>();
    for (OpenVerdict open : before.all()) {
      OpenVerdict stands = concerned.all().contains(open) ? question.put(open, out) : open;
      if (!OpenVerdict.isSettled(stands.strength())) {
        after.add(stands);
      }
    }
    verdicts.set(new OpenVerdicts(after));
  }

  void forget() {
    verdicts.forget();
  }

  private OpenVerdicts known() {
    @Nullable OpenVerdicts known = verdicts.value();
    return known == null ? OpenVerdicts.NONE : known;
  }

  /**
   * What is asked of each open verdict.
   *
   * @param latest the features that may have changed since
   */
  private record Question(Input cause, long now, FeatureVector latest, InForce policies) {
    boolean saysMore(OpenVerdict open) {
      return open.isWeakerThan(ask(open).verdict());
    }

    /** Returns what stands then. */
    OpenVerdict put(OpenVerdict open, Consumer<Judged> out) {
      Judged again = ask(open);
      if (!open.isWeakerThan(again.verdict())) {
        return open;
      }
      out.accept(again);
      return open.revised(again.verdict());
    }

    private Judged ask(OpenVerdict open) {
      FeatureVector features = OpenVerdictsCodec.unpack(open.features()).putAll(latest);
      Verdict verdict = policies.ask(subject(open, features));
      return new Judged(verdict.revising(open.revision()), open.target(), features, null);
    }

    private Subject subject(OpenVerdict open, FeatureVector features) {
      return new Subject(
          SubjectKind.MESSAGE,
          open.messageId(),
          cause.account(),
          cause.platform(),
          features,
          List.of(),
          Instant.ofEpochMilli(now));
    }
  }
}
