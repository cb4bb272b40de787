package io.parapet.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.evaluate.BacktestTable;
import io.parapet.stream.backtest.BacktestDesk;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.config.KafkaConfig;
import io.parapet.stream.job.RecordedBacktest;
import io.parapet.stream.replay.KafkaOption;
import io.parapet.stream.topic.PolicyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backtest}. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what other policies would have made of what was judged: per policy how many events",
      "it would flag or restrict before and after, which accounts come in and which drop out,",
      "and how right it would be by what people ruled. Accounts have pseudonyms. The archive",
      "holds no text, so conditions on text never hold in it."
    })
final class BacktestCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--candidate",
      required = true,
      paramLabel = "FOLDER",
      description = "the whole set to try, laid out as policies/catalogue is")
  private Path candidate = Path.of("");

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "what happened from then on: 7d, 24h or 2026-01-15T00:00:00Z; default: all")
  private @Nullable String since;

  @Option(
      names = "--recorded",
      description = {
        "runs what Kafka still holds through the screening job itself, by either set, instead of"
            + " asking of the archive: slower, but with reported texts and lists of accounts"
      })
  private boolean recorded;

  @Option(
      names = "--vault",
      defaultValue = "${env:PARAPET_VAULT:-.parapet/vault}",
      paramLabel = "FOLDER",
      description = "with --recorded: the keys that open reports; default: ${DEFAULT-VALUE}")
  private Path vault = Path.of("");

  @Option(names = "--json", description = "the whole answer, for other tools")
  private boolean json;

  @Option(
      names = "--by",
      defaultValue = "${env:PARAPET_PERSON:-policy-author}",
      paramLabel = "PERSON",
      description = "who asks; default: $PARAPET_PERSON or ${DEFAULT-VALUE}")
  private String by = "";

  @Option(
      names = "--patience",
      defaultValue = "PT5M",
      paramLabel = "DURATION",
      description = "how long to wait for the answer, ISO 8601; default: ${DEFAULT-VALUE}")
  private Duration patience = Duration.ZERO;

  private final Clock clock = Clock.systemUTC();

  /** 0 with an answer, 1 when the candidate has mistakes or no answer came. */
  @Override
  public Integer call() throws Exception {
    BacktestRequest request = request();
    Optional<BacktestResult> answer = recorded ? Optional.of(rehearse(request)) : ask(request);
    PrintWriter out = spec.commandLine().getOut();
    out.println(answer.map(this::shown).orElse("No answer yet. Is the job 'backtest' running?"));
    out.flush();
    return answer.filter(found -> found.problems().isEmpty()).isPresent() ? 0 : 1;
  }

  private Optional<BacktestResult> ask(BacktestRequest request) throws Exception {
    try (BacktestDesk desk = new BacktestDesk(kafka.bootstrapServers())) {
      return desk.ask(request, patience);
    }
  }

  private BacktestResult rehearse(BacktestRequest request) throws Exception {
    KafkaConfig cluster = JobConfig.parse("--kafka", kafka.bootstrapServers()).kafka();
    return new RecordedBacktest(cluster, vault).answer(request);
  }

  private BacktestRequest request() throws IOException {
    Map<String, String> files =
        PolicyFolder.read(candidate).stream()
            .collect(Collectors.toMap(PolicyBody::path, PolicyBody::yaml));
    if (files.isEmpty()) {
      throw new IllegalArgumentException("there are no policy files (.yaml) in " + candidate);
    }
    Instant now = clock.instant();
    Instant from = since == null ? null : Since.parse(since, now);
    return new BacktestRequest(UUID.randomUUID().toString(), files, from, null, by, now);
  }

  private String shown(BacktestResult result) {
    return json
        ? new String(WireFormat.BACKTEST_RESULT.write(result), UTF_8)
        : new BacktestTable(result, recorded).toString();
  }
}
