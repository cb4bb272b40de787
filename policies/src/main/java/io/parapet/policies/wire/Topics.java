package io.parapet.policies.wire;

import io.parapet.policies.sealed.Retention;
import java.time.Duration;
import java.util.List;

/** Every topic of the pipeline. */
public final class Topics {
  public static final TopicSpec DM_EVENTS = log("dm-events", 7, "sender");
  public static final TopicSpec REPORTS = log("reports", 30, "reported account");
  public static final TopicSpec VERDICTS = log("verdicts", 7, "account judged");
  public static final TopicSpec CASES = table("cases", "case");
  public static final TopicSpec DECISIONS = log("decisions", 400, "accused account");
  public static final TopicSpec ACTIONS = log("actions", 90, "account acted on");
  public static final TopicSpec APPEALS = log("appeals", 400, "decision");
  public static final TopicSpec SIGNALS = features("signals", "kind, platform and account");
  public static final TopicSpec STRANGER_CONTACTS = log("stranger-contacts", 1, "sender");
  public static final TopicSpec SENDER_SNAPSHOTS =
      features("sender-snapshots", "platform and sender");
  public static final TopicSpec POLICIES =
      table("policies", "content hash, name of a set, or 'manifest'");
  public static final TopicSpec SHADOW_SCORES = log("shadow-scores", 30, "report");
  public static final TopicSpec CONTROLS = history("controls", "what it is about");
  public static final TopicSpec PIPELINE_STATUS = table("pipeline-status", "what it tells of");
  public static final TopicSpec SCORED_EVENTS = log("scored-events", 3, "account judged");
  public static final TopicSpec BACKTEST_REQUESTS = log("backtest-requests", 30, "request");
  public static final TopicSpec BACKTEST_RESULTS = log("backtest-results", 90, "request");
  public static final TopicSpec DEAD_LETTERS = log("dead-letters", 30, "place of the input");

  /** Header: names the caller's question, copied onto its verdict. */
  public static final String CORRELATION_HEADER = "parapet-correlation";

  /** Header: the partition of {@link #VERDICTS} on which the caller waits, as decimal digits. */
  public static final String REPLY_PARTITION_HEADER = "parapet-reply-partition";

  /** Header of decisions and actions: the same on every repetition of a delivery. */
  public static final String DELIVERY_HEADER = "parapet-delivery";

  /** The largest record taken by default, in bytes. */
  public static final int MAX_RECORD_BYTES = 1 << 20;

  /** The same of a record that the pipeline writes itself, since it gathers several of them. */
  public static final int MAX_GATHERED_BYTES = 8 * MAX_RECORD_BYTES;

  private Topics() {}

  public static List<TopicSpec> all() {
    return List.of(
        DM_EVENTS,
        REPORTS,
        VERDICTS,
        CASES,
        DECISIONS,
        ACTIONS,
        APPEALS,
        SIGNALS,
        STRANGER_CONTACTS,
        SENDER_SNAPSHOTS,
        POLICIES,
        SHADOW_SCORES,
        CONTROLS,
        PIPELINE_STATUS,
        SCORED_EVENTS,
        BACKTEST_REQUESTS,
        BACKTEST_RESULTS,
        DEAD_LETTERS);
  }

  private static TopicSpec log(String name, int days, String key) {
    return new TopicSpec(name, false, Duration.ofDays(days), key);
  }

  /** Kept for ever: it is the audit of what it holds. */
  private static TopicSpec history(String name, String key) {
    return log(name, 36_500, key);
  }

  /** A table of what is known of accounts, which nobody keeps longer than that. */
  private static TopicSpec features(String name, String key) {
    return new TopicSpec(name, true, Retention.DEFAULT.features(), key);
  }

  private static TopicSpec table(String name, String key) {
    return new TopicSpec(name, true, null, key);
  }
}
