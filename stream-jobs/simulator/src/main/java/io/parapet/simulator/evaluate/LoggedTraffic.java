package io.parapet.simulator.evaluate;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.replay.DmLog;
import io.parapet.simulator.run.Happening;
import io.parapet.simulator.stream.MergedHappenings;
import io.parapet.simulator.world.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real log, alone or with simulated abusers who write to the people in it. */
public final class LoggedTraffic implements Traffic {
  private static final long serialVersionUID = 1;
  private static final Duration SLICE = Duration.ofMinutes(15);

  private final String file;
  private final String platform;
  private final @Nullable Long seed;
  private final Instant start;
  private final Instant end;
  private final List<String> people;

  /**
   * Reads the log once, to learn who is in it and when it was.
   *
   * @param seed of the abusers to mix in; null for none
   * @throws IllegalArgumentException if the log is empty or a line is not as expected
   */
  public LoggedTraffic(Path file, PlatformId platform, @Nullable Long seed) {
    this.file = file.toString();
    this.platform = platform.value();
    this.seed = seed;
    Set<String> names = new LinkedHashSet<>();
    List<Instant> times = new ArrayList<>();
    read(
        message -> {
          names.add(message.sender().value());
          message.recipients().forEach(recipient -> names.add(recipient.value()));
          times.add(message.sentAt());
        });
    if (times.isEmpty()) {
      throw new IllegalArgumentException(file + " holds no message");
    }
    start = times.stream().min(Instant::compareTo).orElseThrow();
    end = times.stream().max(Instant::compareTo).orElseThrow().plusSeconds(1);
    people = List.copyOf(names);
  }

  @Override
  public Instant start() {
    return start;
  }

  @Override
  public Instant end() {
    return end;
  }

  /** A log is long and sparse. */
  @Override
  public Duration slice() {
    return SLICE;
  }

  @Override
  public Set<AccountId> abusive() {
    return abusers().stream().map(Account::id).collect(Collectors.toSet());
  }

  @Override
  public Iterator<Happening> happenings() {
    List<Iterator<Happening>> parts = new ArrayList<>();
    parts.add(new DmLog(Path.of(file), new PlatformId(platform)));
    intrusions().forEach(intrusion -> parts.add(intrusion.happenings()));
    return new MergedHappenings(parts);
  }

  /** The accounts that wrote in the log. */
  public Set<AccountId> senders() {
    Set<AccountId> senders = new LinkedHashSet<>();
    read(message -> senders.add(message.sender()));
    return senders;
  }

  /** The simulated accounts that were mixed in. */
  public List<Account> abusers() {
    return intrusions().stream().flatMap(intrusion -> intrusion.abusers().stream()).toList();
  }

  private List<Intrusion> intrusions() {
    return seed == null
        ? List.of()
        : Intrusion.spread(seed, new PlatformId(platform), start, end, people);
  }

  private void read(Consumer<DirectMessageSent> reader) {
    try (DmLog log = new DmLog(Path.of(file), new PlatformId(platform))) {
      while (log.hasNext()) {
        reader.accept(log.nextMessage());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
