package io.parapet.stream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.feature.PassageCodec;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.jspecify.annotations.Nullable;

/** Reads reports. Content that is not sealed is refused and goes nowhere. */
public final class ReportReader implements RecordReader<Passage> {
  private static final long serialVersionUID = 1;

  /** JWE compact serialization (RFC 7516, section 7.1). */
  private static final Pattern JWE = Pattern.compile("[\\w-]+(\\.[\\w-]*+){4}");

  private final Punctual punctual;

  public ReportReader(Duration maxAhead) {
    punctual = new Punctual(maxAhead);
  }

  @Override
  public TypeInformation<Passage> produces() {
    return new PassageCodec().information();
  }

  @Override
  public Passage read(RawRecord raw, byte[] value) throws Refusal, WireException {
    ContentReported report = WireFormat.REPORT.read(value);
    if (!isSealed(report.sealedContent())) {
      throw new Refusal("sealedContent must be a JWE in compact serialization");
    }
    if (!punctual.holds(report.reportedAt(), raw)) {
      String known = new String(WireFormat.REPORT.write(report), UTF_8);
      throw new Refusal(punctual.problem(), known);
    }
    return Passage.of(new Input.Report(report));
  }

  private static boolean isSealed(@Nullable String content) {
    return content == null || JWE.matcher(content).matches();
  }
}
