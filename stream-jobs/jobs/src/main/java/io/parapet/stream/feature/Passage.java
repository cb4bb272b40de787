package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One input on its walk, with what the stages have stamped on it so far.
 *
 * @param duplicate it came within the last 24 hours: it is answered again, not counted again
 * @param contact how it stands in the history of its two accounts
 * @param now the latest of its own time and the clocks of the keys it passed, in milliseconds since
 *     1970
 * @param features what was stamped; each stage adds to it in place
 * @param received messages of a report with a receipt that the history of the two confirms; empty
 *     for all else
 * @param reportedBefore whom else an outsider had reported as one, by 32-bit hashes; empty for all
 *     else
 */
public record Passage(
    Input input,
    boolean duplicate,
    Contact contact,
    long now,
    FeatureVector features,
    Set<MessageId> received,
    List<Integer> reportedBefore) {
  /** One of which only features are known. */
  public Passage(
      Input input, boolean duplicate, Contact contact, long now, FeatureVector features) {
    this(input, duplicate, contact, now, features, Set.of(), List.of());
  }

  /** The input at the start of its walk. */
  public static Passage of(Input input) {
    return new Passage(input, false, Contact.NONE, input.at().toEpochMilli(), new FeatureVector());
  }

  /** The same input, after the stage of its pair. */
  public Passage inPair(boolean isDuplicate, Contact standing, long pairNow) {
    return new Passage(input, isDuplicate, standing, pairNow, features, received, reportedBefore);
  }

  /** The same report, with these receipts confirmed. */
  public Passage confirming(Set<MessageId> messages) {
    return new Passage(input, duplicate, contact, now, features, messages, reportedBefore);
  }

  /** The same report, with whom its reporter had reported before. */
  public Passage after(List<Integer> targets) {
    return new Passage(input, duplicate, contact, now, features, received, targets);
  }

  /** The same input, as of that clock. */
  public Passage at(long later) {
    return later == now
        ? this
        : new Passage(input, duplicate, contact, later, features, received, reportedBefore);
  }

  /**
   * Whether it is a report by somebody who has nothing to do with the account: it is not known to
   * have written to them, not even in a group, and to report is not what they are trusted with.
   */
  boolean isByOutsider() {
    return input instanceof Input.Report(ContentReported report)
        && features.number(FeatureCatalog.REPORT_MET) != 1
        && report.group() == null
        && !report.trustedFlagger();
  }

  /** The clock of its subject. */
  public Instant time() {
    return Instant.ofEpochMilli(now);
  }
}
