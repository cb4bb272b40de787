package io.parapet.policies.engine;

import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.SubjectKind;
import java.time.Instant;
import java.util.List;

/**
 * What a verdict is asked about.
 *
 * @param id message id, report id, or for another event an id derived from it
 * @param account whose conduct is judged
 * @param texts the reported messages' plain text, in memory only; empty without a report
 * @param now the event-time clock of the subject's keys
 */
public record Subject(
    SubjectKind kind,
    String id,
    AccountId account,
    PlatformId platform,
    FeatureVector features,
    List<String> texts,
    Instant now) {
  public Subject {
    texts = List.copyOf(texts);
  }

  /** The same subject with other features. */
  public Subject with(FeatureVector other) {
    return new Subject(kind, id, account, platform, other, texts, now);
  }

  /** Without the texts, which must not reach a log. */
  @Override
  public String toString() {
    return "Subject[" + kind + " " + id + ", " + texts.size() + " texts]";
  }
}
