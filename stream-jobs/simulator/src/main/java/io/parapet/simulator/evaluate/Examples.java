package io.parapet.simulator.evaluate;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.world.Account;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what a model can learn from: the features of accounts that write to new people, at their
 * second such message, the fourth, the eighth and so on. A line is kind, abusive, held out,
 * account, and {@code name=value} pairs; tabs between.
 */
final class Examples implements AutoCloseable {
  /** Below this many first contacts in a day there is nothing to tell yet. */
  private static final int TELLING = 3;

  private final Map<AccountId, Kind> kinds;
  private final KindTraits traits;
  private final BufferedWriter out;
  private final Map<AccountId, Integer> messages = new HashMap<>();

  Examples(Path file, Collection<Account> truth, KindTraits traits) throws IOException {
    this.kinds = truth.stream().collect(Collectors.toMap(Account::id, Account::kind));
    this.traits = traits;
    this.out = Files.newBufferedWriter(file);
  }

  /** Takes an example of it, if it is time for one. */
  void add(Verdict verdict, FeatureVector features) {
    Kind kind = kinds.get(verdict.account());
    boolean tells =
        verdict.subject() == SubjectKind.MESSAGE
            && features.number(FeatureCatalog.SENDER_NEW_RECIPIENTS_24H) >= TELLING;
    if (kind != null && tells && learnable(kind)) {
      int count = messages.merge(verdict.account(), 1, Integer::sum);
      if (count > 1 && Integer.bitCount(count) == 1) {
        write(kind, verdict.account(), features);
      }
    }
  }

  /** What harms otherwise than by writing to others cannot be seen in how it writes. */
  private static boolean learnable(Kind kind) {
    return kind != Kind.UNDERAGE_SENDER && kind != Kind.FALSE_REPORTER;
  }

  private void write(Kind kind, AccountId account, FeatureVector features) {
    StringBuilder line = new StringBuilder(kind.key());
    line.append('\t').append(kind.abusive() ? 1 : 0);
    line.append('\t').append(traits.heldOut(kind) ? 1 : 0);
    line.append('\t').append(account).append('\t');
    line.append(
        FeatureCatalog.all().stream()
            .filter(f -> f.type() == FeatureType.NUMBER || f.type() == FeatureType.BOOLEAN)
            .filter(f -> f.name().startsWith("sender.") && features.has(f))
            .map(f -> f.name() + '=' + features.number(f))
            .collect(Collectors.joining(" ")));
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("an example cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
