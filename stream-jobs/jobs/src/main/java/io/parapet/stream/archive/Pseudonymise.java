package io.parapet.stream.archive;

import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.replay.InputRecord;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Replaces who it was by a name that only the account's own key can make. What is over its time
 * already, such as a log replayed from years ago, is left out.
 */
public final class Pseudonymise extends ProcessFunction<InputRecord, ScoredEvent>
    implements ResultTypeQueryable<ScoredEvent> {
  public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

  private static final long serialVersionUID = 1;
  private static final String STAGE = "archive";

  private final ArchiveConfig config;
  private transient RecentNames names;

  @SuppressWarnings("NullAway.Init") // Flink opens it before the first element
  public Pseudonymise(ArchiveConfig config) {
    this.config = config;
  }

  @Override
  public void open(OpenContext context) {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(Path.of(config.vault())));
    names = new RecentNames(pseudonyms);
  }

  @Override
  public TypeInformation<ScoredEvent> getProducedType() {
    return new ScoredEventCodec().information();
  }

  @Override
  public void processElement(InputRecord record, Context context, Collector<ScoredEvent> out) {
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    try {
      ScoredEvent scored = WireFormat.SCORED_EVENT.read(record.value());
      if (scored.at().plus(config.kept()).isAfter(now)) {
        out.collect(named(scored, now));
      }
    } catch (WireException e) {
      String problem = String.valueOf(e.getMessage());
      context.output(DEAD_LETTERS, record.origin().refusedBy(STAGE, problem, now));
    }
  }

  private ScoredEvent named(ScoredEvent scored, Instant now) {
    Pseudonyms.Names named = names.of(scored.platform(), scored.account(), now.toEpochMilli());
    return scored.named(named.account(), named.of(scored.subjectId()));
  }
}
