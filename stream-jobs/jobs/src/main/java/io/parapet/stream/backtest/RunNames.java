package io.parapet.stream.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.id.Sha256;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.verdict.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the accounts of a run are called: as in the archive, or, where an account has no key, never
 * had one or was erased, by a name that is forgotten with the run. Not safe for threads.
 */
final class RunNames {
  private static final int LENGTH = 22;

  private final Pseudonyms pseudonyms;
  private final String salt = UUID.randomUUID().toString();
  private final Map<String, String> known = new HashMap<>();

  RunNames(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  String of(Verdict verdict) {
    String account = verdict.platform().value() + "/" + verdict.account().value();
    return known.computeIfAbsent(
        account,
        fresh ->
            pseudonyms.find(verdict.platform(), verdict.account()).orElseGet(() -> passing(fresh)));
  }

  private String passing(String account) {
    return Sha256.hex((salt + account).getBytes(UTF_8)).substring(0, LENGTH);
  }
}
