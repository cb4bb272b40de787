package io.parapet.console.store.elastic;

import io.parapet.console.kafka.EventLog;
import io.parapet.console.retention.ErasureRefused;
import io.parapet.console.retention.LegalHold;
import io.parapet.console.retention.RetentionDesk;
import io.parapet.console.security.Role;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Retention;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code retention holds | hold PLATFORM ACCOUNT REASON | lift HOLD | erase PLATFORM ACCOUNT}:
 * legal holds, and the erasure of an account. Who does it stands in {@code PARAPET_PERSON}, for the
 * audit. Ends with 0 when done, 1 when refused, 2 when asked wrongly or nobody answers.
 */
public final class RetentionCommand {
  private static final String USAGE =
      """
      retention holds                          the legal holds that stand
      retention hold PLATFORM ACCOUNT REASON   nothing about the account is deleted any more
      retention lift HOLD                      what is over its time goes with the next sweep
      retention erase PLATFORM ACCOUNT         archive and audit can no longer be led back to it,
                                               and its features leave the stream's tables
      PARAPET_PERSON must say who you are: the audit keeps it.\
      """;

  private final RetentionDesk desk;
  private final Staff by;
  private final PrintStream out;

  private RetentionCommand(
      Elastic elastic, EventLog log, Path vault, String person, PrintStream out) {
    Clock clock = Clock.systemUTC();
    desk =
        new RetentionDesk(
            new ElasticRetentionStore(elastic),
            new ElasticLegalHolds(elastic),
            new Pseudonyms(new FileKeyVault(vault)),
            log,
            new ElasticAuditLog(elastic, clock),
            clock,
            Retention.DEFAULT);
    by = new Staff(person, "", Role.ADMIN, true, Set.of());
    this.out = out;
  }

  /** What the clients log of themselves would bury the answer. */
  public static void main(String[] args) throws IOException {
    LoggingSystem.get(RetentionCommand.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    System.exit(run(args, System.getenv(), System.out));
  }

  /** Runs it; the number is how the process ends. */
  public static int run(String[] args, Map<String, String> environment, PrintStream out)
      throws IOException {
    String person = environment.getOrDefault("PARAPET_PERSON", "");
    if (person.isBlank()) {
      out.println(USAGE);
      return 2;
    }
    Path vault = Path.of(environment.getOrDefault("PARAPET_DATA", ".parapet")).resolve("vault");
    try (Elastic elastic = new Elastic(url(environment));
        EventLog log = new EventLog(kafka(environment))) {
      return new RetentionCommand(elastic, log, vault, person, out).run(List.of(args));
    } catch (StoreUnavailable away) {
      out.println("Nothing was done: " + away.getMessage());
      return 2;
    } catch (ErasureRefused refused) {
      out.println(refused.getMessage());
      return 1;
    } catch (WorkRefused unknown) {
      out.println("There is no such hold.");
      return 1;
    }
  }

  private int run(List<String> words) {
    String command = words.isEmpty() ? "" : words.getFirst() + words.size();
    switch (command) {
      case "holds1" -> desk.standing().forEach(this::print);
      case "hold4" -> print(desk.hold(by, platform(words), account(words), words.get(3)));
      case "lift2" -> out.println("Lifted " + desk.lift(by, words.get(1)).holdId());
      case "erase3" -> {
        desk.erase(by, platform(words), account(words));
        out.println("Erased.");
      }
      default -> {
        out.println(USAGE);
        return 2;
      }
    }
    return 0;
  }

  private void print(LegalHold hold) {
    out.printf(
        "%s  %s %s  since %s  %s%n",
        hold.holdId(), hold.platform(), hold.account(), hold.placedAt(), hold.reason());
  }

  private static PlatformId platform(List<String> words) {
    return new PlatformId(words.get(1));
  }

  private static AccountId account(List<String> words) {
    return new AccountId(words.get(2));
  }

  private static String kafka(Map<String, String> environment) {
    String port = environment.getOrDefault("PARAPET_KAFKA_PORT", "9092");
    return environment.getOrDefault("PARAPET_KAFKA", "127.0.0.1:" + port);
  }

  private static URI url(Map<String, String> environment) {
    String port = environment.getOrDefault("PARAPET_ELASTICSEARCH_PORT", "9200");
    return URI.create(
        environment.getOrDefault("PARAPET_ELASTICSEARCH", "http://127.0.0.1:" + port));
  }
}
