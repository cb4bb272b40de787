package io.parapet.stream.score;

import io.parapet.policies.feature.FeatureCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The hosts of the links in reported texts, in lower case and without {@code www.}. */
final class LinkDomains {
  /** A host has at most 253 characters and labels of at most 63 (RFC 1035, section 2.3.4). */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://(?:www\\.)?|\\bwww\\.)((?:[\\p{L}\\p{N}_-]{1,63}\\.){1,8}[\\p{L}]{2,63})",
          Pattern.CASE_INSENSITIVE);

  private LinkDomains() {}

  /** As many as the feature holds, in the order they come. */
  static List<String> of(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> LINK.matcher(text).results())
        .map(LinkDomains::host)
        .filter(host -> host.length() <= 253)
        .distinct()
        .limit(FeatureCatalog.TEXT_LINK_DOMAINS.bound())
        .toList();
  }

  private static String host(MatchResult link) {
    return link.group(1).toLowerCase(Locale.ROOT);
  }
}
