package io.parapet.stream.score;

import io.parapet.classifier.scoring.ReportScores;
import io.parapet.classifier.scoring.ReportScores.Said;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that a report shows, in the order sent, each scored once. In memory only. */
final class ShownLines {
  private final List<Line> lines = new ArrayList<>();
  private final Scorer scorer;
  private int media;

  /**
   * One text.
   *
   * @param by who wrote it; null when the report does not say
   * @param reported it is held against the reported account, not only around what is
   */
  record Line(@Nullable AccountId by, String text, boolean reported, TextScores scores) {
    /** In code points. */
    int length() {
      return text.codePointCount(0, text.length());
    }
  }

  private ShownLines(Scorer scorer) {
    this.scorer = scorer;
  }

  /**
   * What others wrote is never held against the reported account. If a report names no message as
   * reported, all that it shows of the account is, and what it does not say the writer of.
   */
  static ShownLines of(ContentReported report, ReportContent content, Scorer scorer) {
    boolean namesAny = report.messages().stream().anyMatch(ReportedMessage::reported);
    ShownLines shown = new ShownLines(scorer);
    for (ReportedMessage message : report.messages()) {
      boolean own = message.sender().equals(report.reported());
      boolean held = own && (!namesAny || message.reported());
      content.of(message.messageId()).ifPresent(text -> shown.add(text, message.sender(), held));
    }
    if (!namesAny) {
      content.messages().stream()
          .filter(text -> !isNamed(report, text))
          .forEach(text -> shown.add(text, null, true));
    }
    return shown;
  }

  private void add(ReportedText shown, @Nullable AccountId by, boolean reported) {
    String text = shown.text();
    media += reported ? shown.media().size() : 0;
    if (text != null && !text.isBlank()) {
      lines.add(new Line(by, text, reported, scorer.score(text)));
    }
  }

  /** The reported ones, the longest first. */
  List<Line> reported() {
    return lines.stream()
        .filter(Line::reported)
        .sorted(Comparator.comparingInt((Line line) -> line.text().length()).reversed())
        .toList();
  }

  /** How many media the reported messages show. */
  int media() {
    return media;
  }

  /** All whose writer is known. */
  ReportScores conversation() {
    List<Said> said = new ArrayList<>();
    List<TextScores> scores = new ArrayList<>();
    for (Line line : lines) {
      if (line.by() != null) {
        said.add(new Said(line.by(), line.text()));
        scores.add(line.scores());
      }
    }
    return new ReportScores(said, scores);
  }

  private static boolean isNamed(ContentReported report, ReportedText text) {
    return report.messages().stream().anyMatch(m -> m.messageId().equals(text.messageId()));
  }
}
