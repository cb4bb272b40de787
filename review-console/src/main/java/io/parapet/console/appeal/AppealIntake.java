package io.parapet.console.appeal;

import io.parapet.console.appeal.AppealCheck.Refusal;
import io.parapet.console.decision.DecisionWriter;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.Follower;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseWork;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes appeals from their topic into the queue. What cannot be used becomes a dead letter; while
 * the store is away it waits, so that none is lost.
 */
public final class AppealIntake implements Follower.Reader {
  private static final String STAGE = "appeals";

  private final CaseStore cases;
  private final AppealStore appeals;
  private final DecisionWriter writer;
  private final EventLog log;
  private final Clock clock;
  private final AppealCheck check;

  public AppealIntake(
      CaseStore cases, AppealStore appeals, DecisionWriter writer, EventLog log, Clock clock) {
    this.cases = cases;
    this.appeals = appeals;
    this.writer = writer;
    this.log = log;
    this.clock = clock;
    check = new AppealCheck(cases);
  }

  /**
   * Keeps one appeal.
   *
   * @throws StoreUnavailable if it has to be read again later
   */
  @Override
  public void read(ConsumerRecord<String, byte[]> record) {
    try {
      Appeal appeal = WireFormat.APPEAL.read(record.value());
      Refusal refusal = check.refusal(appeal);
      if (refusal == null) {
        cases.decidedBy(appeal.decision()).ifPresent(decided -> appeals.add(file(appeal, decided)));
      } else {
        refuse(record, refusal.field() + ": " + refusal.expected());
      }
    } catch (WireException unreadable) {
      refuse(record, String.valueOf(unreadable.getMessage()));
    }
  }

  private AppealFile file(Appeal appeal, StoredCase decided) {
    return new AppealFile(
        appeal,
        decided.id(),
        decided.stream().lane(),
        ruledBy(decided.work()),
        null,
        null,
        null,
        null);
  }

  /** All who ruled, and who proposed a ruling that another confirmed. */
  private List<String> ruledBy(CaseWork work) {
    Stream<String> rulings =
        Stream.concat(work.earlier().stream(), Stream.ofNullable(work.decision()))
            .map(Decision::decidedBy);
    Stream<String> proposed =
        Stream.ofNullable(work.proposal()).map(proposal -> writer.pseudonym(proposal.by()));
    return Stream.concat(rulings, proposed).distinct().toList();
  }

  private void refuse(ConsumerRecord<String, byte[]> record, String problem) {
    DeadLetter letter =
        new DeadLetter(
            STAGE,
            record.topic(),
            record.partition(),
            record.offset(),
            Sha256.hex(record.value()),
            record.value().length,
            problem,
            null,
            clock.instant());
    try {
      log.append(Topics.DEAD_LETTERS, letter.key(), WireFormat.DEAD_LETTER.write(letter)).join();
    } catch (CompletionException away) {
      throw new StoreUnavailable("Kafka did not take a dead letter", away);
    }
  }
}
