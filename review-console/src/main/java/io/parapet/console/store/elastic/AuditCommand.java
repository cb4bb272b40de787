package io.parapet.console.store.elastic;

import io.parapet.console.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/**
 * {@code audit verify [--elasticsearch URL]}: reads the whole audit and says where it was first
 * altered or cut. Ends with 0 when it holds, 1 when not, 2 when it cannot be read.
 */
public final class AuditCommand {
  private static final String USAGE = "audit verify [--elasticsearch URL]";

  private AuditCommand() {}

  public static void main(String[] args) throws IOException {
    System.exit(run(args, System.getenv(), System.out));
  }

  /** Runs it; the number is how the process ends. */
  public static int run(String[] args, Map<String, String> environment, PrintStream out)
      throws IOException {
    boolean plain = args.length == 1;
    boolean placed = args.length == 3 && args[1].equals("--elasticsearch");
    if (!(plain || placed) || !args[0].equals("verify")) {
      out.println(USAGE);
      return 2;
    }
    URI url = URI.create(placed ? args[2] : local(environment));
    try (Elastic elastic = new Elastic(url)) {
      return verify(new ElasticAuditLog(elastic, Clock.systemUTC()), out);
    } catch (StoreUnavailable away) {
      out.println("The audit cannot be read: " + away.getMessage() + " at " + url);
      return 2;
    }
  }

  private static int verify(ElasticAuditLog audit, PrintStream out) {
    long broken = audit.firstBroken();
    if (broken == 0) {
      long last = audit.latest(1).stream().mapToLong(entry -> entry.sequence()).sum();
      out.println("All " + last + " entries are there and as they were written.");
      return 0;
    }
    out.println("Entry " + broken + " is altered or missing.");
    return 1;
  }

  private static String local(Map<String, String> environment) {
    return "http://127.0.0.1:" + environment.getOrDefault("PARAPET_ELASTICSEARCH_PORT", "9200");
  }
}
