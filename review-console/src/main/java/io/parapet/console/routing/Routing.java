package io.parapet.console.routing;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.Route;
import io.parapet.policies.casework.WorkRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The routing rules in force: those of the file, or the bundled ones while there is none. A change
 * of the file, by a lead or by other means, counts from the next look on; one that cannot be read
 * leaves the rules before in force.
 */
public final class Routing {
  private final Path file;
  private final AuditLog audit;
  private String text;
  private RoutingTable table;
  private @Nullable String broken;

  public Routing(Path file, AuditLog audit) {
    this.file = file;
    this.audit = audit;
    text = bundled();
    table = RoutingReader.read(text);
  }

  public synchronized RoutingTable table() {
    String now = read();
    if (!now.equals(text) && !now.equals(broken)) {
      try {
        table = RoutingReader.read(now);
        text = now;
        broken = null;
      } catch (RoutingMistake mistake) {
        broken = now;
      }
    }
    return table;
  }

  /** The rules as they are written. */
  public String text() {
    return read();
  }

  /**
   * Puts other rules in force.
   *
   * @throws RoutingMistake if they cannot be read; nothing changes then
   * @throws WorkRefused if it is not for this person to do
   */
  public void change(Staff staff, String yaml) {
    if (!staff.may(Permission.ROUTING)) {
      throw new WorkRefused(WorkRefused.Why.NOT_ALLOWED);
    }
    RoutingTable next = RoutingReader.read(yaml);
    audit.record(staff, Deed.ROUTE, null, next.queues().size() + " queues");
    write(yaml);
  }

  /** The queues this person may work on. */
  public List<CaseQueue> queues(Staff staff) {
    return table().queues().stream().filter(queue -> mayWork(staff, queue)).toList();
  }

  /** What reaches the queues this person may work on; empty for all. */
  public List<Route> routes(Staff staff) {
    RoutingTable all = table();
    boolean every = all.queues().stream().allMatch(queue -> mayWork(staff, queue));
    return every
        ? List.of()
        : all.queues().stream().filter(q -> mayWork(staff, q)).map(all::route).toList();
  }

  /** Whether the queue that the case is in is one of theirs. */
  public boolean mayWork(Staff staff, QueueEntry entry) {
    return mayWork(staff, table().of(entry));
  }

  /** The cases that this person may see. */
  public Sight sight(Staff staff) {
    return new Sight(staff.lanes(), staff.may(Permission.ESCALATED), routes(staff));
  }

  private static boolean mayWork(Staff staff, CaseQueue queue) {
    return queue.skill() == null
        || staff.may(Permission.ESCALATED)
        || staff.skills().contains(queue.skill());
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException none) {
      return bundled();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the routing rules in " + file, e);
    }
  }

  /** In one step, so that nobody reads half of it. */
  private void write(String yaml) {
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Files.createDirectories(folder);
      Path fresh = Files.writeString(Files.createTempFile(folder, "routing", ".yaml"), yaml);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the routing rules to " + file, e);
    }
  }

  private static String bundled() {
    try (InputStream in =
        Objects.requireNonNull(Routing.class.getResourceAsStream("/routing.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
