package io.parapet.policies.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictWriterTest {
  private static final String[] TEXTS = {
    "plain", "\"quoted\" \\ \n", "Grüße 🙂 \u2028", "a\u0001b"
  };

  @ParameterizedTest
  @MethodSource("verdicts")
  void the_bytes_are_those_of_the_general_writer(Verdict verdict) throws WireException {
    byte[] json = WireFormat.VERDICT.write(verdict);
    assertThat(json).asString().isEqualTo(new String(WireFormat.VERDICT.writeAny(verdict), UTF_8));
    assertThat(WireFormat.VERDICT.read(json)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @MethodSource("times")
  void a_time_is_written_as_java_writes_it(Instant time) {
    assertThat(Times.write(time)).isEqualTo(time.toString());
  }

  static Stream<Verdict> verdicts() {
    Random random = new Random(11);
    return IntStream.range(0, 300).mapToObj(i -> verdict(random));
  }

  static Stream<Instant> times() {
    Random random = new Random(12);
    return Stream.concat(
        Stream.of(
            Instant.EPOCH,
            Instant.MAX,
            Instant.MIN,
            Instant.ofEpochSecond(-1),
            Instant.parse("2024-02-29T23:59:59.999Z"),
            Instant.parse("9999-12-31T23:59:59.999Z"),
            Instant.parse("+10000-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00.000001Z")),
        IntStream.range(0, 500).mapToObj(i -> time(random)));
  }

  private static Instant time(Random random) {
    Instant time = Instant.ofEpochMilli(random.nextLong(-1_000_000_000L, 300_000_000_000_000L));
    return random.nextBoolean() ? Instant.ofEpochSecond(time.getEpochSecond()) : time;
  }

  private static Verdict verdict(Random random) {
    return new Verdict(
        any(SubjectKind.values(), random),
        any(TEXTS, random),
        new AccountId(any(TEXTS, random)),
        new PlatformId("x"),
        random.nextInt(3),
        any(Outcome.values(), random),
        random.nextDouble(),
        list(random, VerdictWriterTest::result),
        list(random, VerdictWriterTest::measure),
        new ShadowOutcome(any(Outcome.values(), random), list(random, VerdictWriterTest::measure)),
        any(Response.values(), random),
        "set",
        random.nextBoolean(),
        random.nextBoolean(),
        time(random),
        time(random));
  }

  private static PolicyResult result(Random random) {
    return new PolicyResult(
        new PolicyId("spam/any"),
        "0123456789ab",
        any(Stage.values(), random),
        any(Harm.values(), random),
        any(Severity.values(), random),
        any(Outcome.values(), random),
        random.nextInt(4) / 4.0,
        random.nextBoolean(),
        random.nextBoolean(),
        any(TEXTS, random),
        random.nextBoolean() ? new PolicyId("spam/other") : null,
        random.nextBoolean() ? any(Ceiling.values(), random) : null);
  }

  private static Measure measure(Random random) {
    return new Measure(
        any(MeasureKind.values(), random),
        any(MeasureSubject.values(), random),
        random.nextBoolean() ? Duration.ofMinutes(random.nextInt(1, 9999)) : null,
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static <T> List<T> list(Random random, java.util.function.Function<Random, T> make) {
    return Stream.generate(() -> make.apply(random)).limit(random.nextInt(3)).toList();
  }

  private static <T> T any(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }
}
