package io.parapet.stream.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class VerdictFormTest {
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00.123456789Z");
  private static final Measure DAY_IN_REQUESTS =
      new Measure(
          MeasureKind.TO_REQUESTS, MeasureSubject.MESSAGE, Duration.ofHours(24), true, true);
  private static final Measure HIDDEN =
      new Measure(MeasureKind.HOLD_MESSAGE, MeasureSubject.MESSAGE, null, false, true);

  @Test
  void nothing_of_a_verdict_is_lost_on_its_way() throws IOException {
    Verdict verdict =
        verdict(
            List.of(
                fired("spam/fan-out", null, Ceiling.FLAG),
                fired("spam/burst", new PolicyId("spam/fan-out"), null)),
            List.of(DAY_IN_REQUESTS),
            new ShadowOutcome(Outcome.HOLD, List.of(DAY_IN_REQUESTS, HIDDEN)));
    assertThat(again(verdict)).isEqualTo(verdict);
  }

  @Test
  void a_verdict_that_says_nothing_stays_so() throws IOException {
    Verdict verdict = verdict(List.of(), List.of(), ShadowOutcome.NONE);
    assertThat(again(verdict)).isEqualTo(verdict);
  }

  private static Verdict verdict(
      List<PolicyResult> fired, List<Measure> measures, ShadowOutcome shadow) {
    return new Verdict(
        SubjectKind.MESSAGE,
        "m-1",
        new AccountId("ann"),
        new PlatformId("instagram"),
        2,
        Outcome.LIMIT,
        0.75,
        fired,
        measures,
        shadow,
        Response.SUPPORT,
        "abc123",
        true,
        false,
        NOW,
        NOW.plusSeconds(60));
  }

  private static PolicyResult fired(String id, PolicyId lostTo, Ceiling heldTo) {
    return new PolicyResult(
        new PolicyId(id),
        "0123456789ab",
        Stage.CANARY,
        Harm.SPAM,
        Severity.MEDIUM,
        Outcome.LIMIT,
        0.5,
        true,
        false,
        "Wrote to 60 strangers.",
        lostTo,
        heldTo);
  }

  private static Verdict again(Verdict verdict) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    VerdictForm.write(verdict, out);
    return VerdictForm.read(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
