package io.parapet.stream.score;

import static java.util.stream.Collectors.toSet;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.report.Franking;
import io.parapet.policies.report.ProofCheck;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.SealedException;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a report's sealed content, in memory, and scores the reported messages; those around them
 * are for people only. Content that cannot be opened any more leaves the report without scores.
 */
public final class ReportScorer {
  private static final String KEY = "report/";
  private static final String UNKNOWN_LANGUAGE = "und";
  private static final ReportContent NOTHING = new ReportContent(List.of());

  private final Scorer scorer;
  private final @Nullable Sealer sealer;
  private final @Nullable ProofCheck proofs;

  private ReportScorer(Scorer scorer, @Nullable Sealer sealer, @Nullable ProofCheck proofs) {
    this.scorer = scorer;
    this.sealer = sealer;
    this.proofs = proofs;
  }

  /** Opens reports with the keys of a vault. */
  public static ReportScorer opening(Scorer scorer, KeyVault vault) {
    return new ReportScorer(scorer, new Sealer(vault), new ProofCheck(Franking.in(vault)));
  }

  /** Has no keys: judges reports by what surrounds their content. */
  public static ReportScorer withoutKeys(Scorer scorer) {
    return new ReportScorer(scorer, null, null);
  }

  /** Never throws for what stands in the report. */
  public ScoredReport score(ContentReported report) {
    String content = report.sealedContent();
    if (content == null || sealer == null) {
      return ScoredReport.unread(proof(report, NOTHING), content);
    }
    try {
      ReportContent open = WireFormat.REPORT_CONTENT.read(sealer.open(content));
      String resealed = sealer.reseal(KEY + report.reportId(), content);
      return score(texts(report, open), proof(report, open), resealed);
    } catch (SealedException | WireException e) {
      return ScoredReport.unread(proof(report, NOTHING), content);
    }
  }

  private @Nullable ProofStatus proof(ContentReported report, ReportContent content) {
    return proofs == null ? null : proofs.weakest(report, content).orElse(null);
  }

  private ScoredReport score(List<String> texts, @Nullable ProofStatus proof, String resealed) {
    Map<TextLabel, Double> highest = new EnumMap<>(TextLabel.class);
    String language = null;
    int longest = 0;
    for (String text : texts) {
      TextScores scores = scorer.score(text);
      scores.values().forEach((label, score) -> highest.merge(label, score, Math::max));
      int length = text.codePointCount(0, text.length());
      language = length > longest ? scores.language() : language;
      longest = Math.max(longest, length);
    }
    return new ScoredReport(texts, highest, known(language), longest, proof, resealed);
  }

  /** The reported messages; if the report names none, all that it shows. */
  private static List<String> texts(ContentReported report, ReportContent content) {
    Set<MessageId> reported =
        report.messages().stream()
            .filter(message -> message.role() == MessageRole.REPORTED)
            .map(ReportedMessage::messageId)
            .collect(toSet());
    return content.messages().stream()
        .filter(message -> reported.isEmpty() || reported.contains(message.messageId()))
        .map(ReportedText::text)
        .flatMap(Stream::ofNullable)
        .filter(text -> !text.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable String known(@Nullable String language) {
    return UNKNOWN_LANGUAGE.equals(language) ? null : language;
  }
}
