package io.parapet.stream.score;

import static java.util.stream.Collectors.toMap;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.report.Franking;
import io.parapet.policies.report.ProofCheck;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.SealedException;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.score.ShownLines.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a report's sealed content, in memory, and scores what it shows: the reported messages, and
 * those around them. Content that cannot be opened any more leaves the report without scores. A
 * scorer on trial may score the reported messages too, apart.
 */
public final class ReportScorer {
  private static final String KEY = "report/";
  private static final String UNKNOWN_LANGUAGE = "und";
  private static final ReportContent NOTHING = new ReportContent(List.of());

  private final Scorer scorer;
  private final @Nullable Scorer shadow;
  private final @Nullable Sealer sealer;
  private final @Nullable ProofCheck proofs;

  private ReportScorer(
      Scorer scorer,
      @Nullable Scorer shadow,
      @Nullable Sealer sealer,
      @Nullable ProofCheck proofs) {
    this.scorer = scorer;
    this.shadow = shadow;
    this.sealer = sealer;
    this.proofs = proofs;
  }

  /**
   * Opens reports with the keys of a vault.
   *
   * @param shadow the scorer on trial; null for none
   */
  public static ReportScorer opening(Scorer scorer, @Nullable Scorer shadow, KeyVault vault) {
    return new ReportScorer(scorer, shadow, new Sealer(vault), new ProofCheck(Franking.in(vault)));
  }

  /** Has no keys: judges reports by what surrounds their content. */
  public static ReportScorer withoutKeys(Scorer scorer) {
    return new ReportScorer(scorer, null, null, null);
  }

  /**
   * Never throws for what stands in the report.
   *
   * @param received the messages with a receipt that are remembered to have been sent
   */
  public ScoredReport score(ContentReported report, Set<MessageId> received) {
    String content = report.sealedContent();
    if (content == null || sealer == null) {
      return ScoredReport.unread(checked(report, NOTHING, received));
    }
    try {
      ReportContent open = WireFormat.REPORT_CONTENT.read(sealer.open(content));
      String resealed = sealer.reseal(KEY + report.reportId(), content);
      return score(checked(report.carrying(resealed), open, received), open);
    } catch (SealedException | WireException e) {
      return ScoredReport.unread(checked(report, NOTHING, received));
    }
  }

  private CheckedReport checked(
      ContentReported report, ReportContent content, Set<MessageId> received) {
    return proofs == null
        ? CheckedReport.unchecked(report)
        : proofs.check(report, content, received);
  }

  private ScoredReport score(CheckedReport checked, ReportContent open) {
    ContentReported report = checked.report();
    ShownLines shown = ShownLines.of(report, open, scorer);
    List<Line> lines = shown.reported();
    return new ScoredReport(
        lines.stream().map(Line::text).toList(),
        highest(lines),
        lines.isEmpty() ? null : known(lines.getFirst().scores().language()),
        lines.stream().mapToInt(Line::length).max().orElse(0),
        shown.media(),
        checked,
        new Conversation(report.reported(), shown.conversation(), checked.proves(open)),
        shadow == null || lines.isEmpty() ? null : besides(shadow, lines, report));
  }

  private static Map<TextLabel, Double> highest(List<Line> lines) {
    Map<TextLabel, Double> highest = new EnumMap<>(TextLabel.class);
    lines.forEach(
        line ->
            line.scores()
                .values()
                .forEach((label, score) -> highest.merge(label, score, Math::max)));
    return highest;
  }

  private ShadowScores besides(Scorer trial, List<Line> lines, ContentReported report) {
    List<Line> again =
        lines.stream()
            .map(line -> new Line(line.by(), line.text(), true, trial.score(line.text())))
            .toList();
    return new ShadowScores(
        report.reportId(),
        report.platform(),
        scorer.version().toString(),
        byKey(highest(lines)),
        trial.version().toString(),
        byKey(highest(again)),
        report.reportedAt());
  }

  private static Map<String, Double> byKey(Map<TextLabel, Double> scores) {
    return scores.entrySet().stream()
        .collect(toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
  }

  private static @Nullable String known(String language) {
    return UNKNOWN_LANGUAGE.equals(language) ? null : language;
  }
}
