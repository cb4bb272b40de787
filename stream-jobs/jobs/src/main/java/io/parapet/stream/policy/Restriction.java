package io.parapet.stream.policy;

import io.parapet.policies.id.ConversationId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.stream.casework.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that restricts somebody without a person, on its way to the guard.
 *
 * @param report the report it is about, its content sealed; null for what nobody reported
 * @param group in which it happened; null where it is none, or not known to be one
 * @param duplicate it was asked for before; it is answered again, not counted again
 * @param allowances of its grounds
 */
public record Restriction(
    Judged judged,
    @Nullable CheckedReport report,
    @Nullable ConversationId group,
    boolean duplicate,
    List<Allowance> allowances) {
  /** What people should look at, given the verdict that goes out. */
  public Flag flag(Judged out) {
    return new Flag(out.verdict(), out.features(), report, group);
  }
}
