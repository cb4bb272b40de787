package io.parapet.stream.feature;

import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.FeatureVector;
import java.time.Instant;

/**
 * One input on its walk, with what the stages have stamped on it so far.
 *
 * @param duplicate it came within the last 24 hours: it is answered again, not counted again
 * @param contact how it stands in the history of its two accounts
 * @param now the latest of its own time and the clocks of the keys it passed, in milliseconds since
 *     1970
 * @param features what was stamped; each stage adds to it in place
 */
public record Passage(
    Input input, boolean duplicate, Contact contact, long now, FeatureVector features) {
  /** The input at the start of its walk. */
  public static Passage of(Input input) {
    return new Passage(input, false, Contact.NONE, input.at().toEpochMilli(), new FeatureVector());
  }

  /** The same input, after the stage of its pair. */
  public Passage inPair(boolean isDuplicate, Contact standing, long pairNow) {
    return new Passage(input, isDuplicate, standing, pairNow, features);
  }

  /** The same input, as of that clock. */
  public Passage at(long later) {
    return later == now ? this : new Passage(input, duplicate, contact, later, features);
  }

  /** The clock of its subject. */
  public Instant time() {
    return Instant.ofEpochMilli(now);
  }
}
