package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.PlatformId;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a queue is for: those that meet each condition that is not empty.
 *
 * @param harms any of these is alleged
 * @param languages such as {@code de}, which also stands for {@code de-AT}, or {@code pt-BR}
 * @param regions of the language, such as {@code BR}
 */
public record CaseFilter(
    Set<Harm> harms,
    Set<Severity> severities,
    Set<String> languages,
    Set<String> regions,
    Set<PlatformId> platforms) {
  /** Every case. */
  public static final CaseFilter ANY =
      new CaseFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public CaseFilter {
    harms = Set.copyOf(harms);
    severities = Set.copyOf(severities);
    languages = Set.copyOf(languages);
    regions = Set.copyOf(regions);
    platforms = Set.copyOf(platforms);
  }

  public boolean matches(QueueEntry entry) {
    return meets(harms, entry.harms())
        && meets(severities, Set.of(entry.severity()))
        && meets(platforms, Set.of(entry.platform()))
        && (languages.isEmpty() || languages.stream().anyMatch(l -> speaks(l, entry.language())))
        && (regions.isEmpty() || regions.stream().anyMatch(r -> isIn(r, entry.language())));
  }

  private static <T> boolean meets(Set<T> wanted, Collection<T> found) {
    return wanted.isEmpty() || found.stream().anyMatch(wanted::contains);
  }

  private static boolean speaks(String wanted, @Nullable String language) {
    return language != null && (language.equals(wanted) || language.startsWith(wanted + "-"));
  }

  private static boolean isIn(String region, @Nullable String language) {
    return language != null && Locale.forLanguageTag(language).getCountry().equals(region);
  }
}
