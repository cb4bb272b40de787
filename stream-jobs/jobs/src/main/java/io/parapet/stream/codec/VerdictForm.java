package io.parapet.stream.codec;

import io.parapet.policies.feature.Packed;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
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
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The binary form of a verdict on its way between operators. */
public final class VerdictForm {
  private VerdictForm() {}

  public static void write(Verdict verdict, DataOutput out) throws IOException {
    Fields.constant(verdict.subject(), out);
    Fields.text(verdict.subjectId(), out);
    EventForm.account(verdict.account(), out);
    Fields.text(verdict.platform().value(), out);
    Packed.write(out, verdict.revision());
    Fields.constant(verdict.outcome(), out);
    out.writeDouble(verdict.score());
    Fields.list(verdict.policies(), VerdictForm::result, out);
    Fields.list(verdict.measures(), VerdictForm::measure, out);
    Fields.constant(verdict.shadow().outcome(), out);
    Fields.list(verdict.shadow().measures(), VerdictForm::measure, out);
    Fields.constant(verdict.response(), out);
    Fields.text(verdict.policySetVersion(), out);
    out.writeBoolean(verdict.featuresMissing());
    out.writeBoolean(verdict.degraded());
    Fields.time(verdict.decidedAt(), out);
    Fields.time(verdict.expiresAt(), out);
  }

  public static Verdict read(DataInput in) throws IOException {
    return new Verdict(
        Fields.constant(SubjectKind.values(), in),
        Fields.text(in),
        EventForm.account(in),
        new PlatformId(Fields.text(in)),
        (int) Packed.read(in),
        Fields.constant(Outcome.values(), in),
        in.readDouble(),
        Fields.list(VerdictForm::result, in),
        Fields.list(VerdictForm::measure, in),
        shadow(in),
        Fields.constant(Response.values(), in),
        Fields.text(in),
        in.readBoolean(),
        in.readBoolean(),
        Fields.time(in),
        Fields.time(in));
  }

  private static ShadowOutcome shadow(DataInput in) throws IOException {
    return new ShadowOutcome(
        Fields.constant(Outcome.values(), in), Fields.list(VerdictForm::measure, in));
  }

  private static void result(PolicyResult fired, DataOutput out) throws IOException {
    Fields.text(fired.policy().value(), out);
    Fields.text(fired.version(), out);
    Fields.constant(fired.stage(), out);
    Fields.constant(fired.harm(), out);
    Fields.constant(fired.severity(), out);
    Fields.constant(fired.outcome(), out);
    out.writeDouble(fired.score());
    out.writeBoolean(fired.effective());
    out.writeBoolean(fired.featureMissing());
    Fields.text(fired.reason(), out);
    Fields.text(fired.lostTo() == null ? null : fired.lostTo().value(), out);
    Fields.constant(fired.heldTo(), out);
  }

  private static PolicyResult result(DataInput in) throws IOException {
    return new PolicyResult(
        new PolicyId(Fields.text(in)),
        Fields.text(in),
        Fields.constant(Stage.values(), in),
        Fields.constant(Harm.values(), in),
        Fields.constant(Severity.values(), in),
        Fields.constant(Outcome.values(), in),
        in.readDouble(),
        in.readBoolean(),
        in.readBoolean(),
        Fields.text(in),
        policy(Fields.nullableText(in)),
        Fields.nullableConstant(Ceiling.values(), in));
  }

  private static @Nullable PolicyId policy(@Nullable String id) {
    return id == null ? null : new PolicyId(id);
  }

  private static void measure(Measure measure, DataOutput out) throws IOException {
    Fields.constant(measure.kind(), out);
    Fields.constant(measure.subject(), out);
    EventForm.duration(measure.duration(), out);
    out.writeBoolean(measure.releasedByDefault());
    out.writeBoolean(measure.reversible());
  }

  private static Measure measure(DataInput in) throws IOException {
    return new Measure(
        Fields.constant(MeasureKind.values(), in),
        Fields.constant(MeasureSubject.values(), in),
        EventForm.duration(in),
        in.readBoolean(),
        in.readBoolean());
  }
}
