package io.parapet.console;

import io.parapet.console.security.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * What an installation can set, under {@code parapet}.
 *
 * @param lease how long a case stays with who claimed it
 * @param undo how long a decision can be taken back before it is sent
 * @param routing which case goes to which queue; bundled rules while there is no such file
 * @param localUsers whether the generated logins are let in
 * @param batchMost most cases that can be ruled on at once
 * @param goldenPercent share of golden cases among those that a person is handed
 * @param secondReviewPercent share of rulings that somebody else looks at again, blind
 */
@ConfigurationProperties("parapet")
public record ConsoleSettings(
    Kafka kafka,
    Elasticsearch elasticsearch,
    Vault vault,
    File credentials,
    Api api,
    Duration lease,
    Duration undo,
    File routing,
    boolean localUsers,
    Sso sso,
    Wellness wellness,
    TwoPersons twoPersons,
    int batchMost,
    int secondReviewPercent,
    int goldenPercent) {
  /** How Kafka is reached, as for {@code bootstrap.servers}. */
  public record Kafka(String bootstrap) {}

  /** Where Elasticsearch answers. */
  public record Elasticsearch(URI url) {}

  /** The folder of the key vault. */
  public record Vault(Path path) {}

  /**
   * What a person should bear.
   *
   * @param budget points a day; opened content of low severity is one, each step up doubles it
   * @param breakAfter how long without a break
   */
  public record Wellness(int budget, Duration breakAfter) {}

  /**
   * What needs a second person.
   *
   * @param rulings keys of rulings, such as {@code suspend_for_good}
   * @param batchAbove batches of more cases than this
   */
  public record TwoPersons(Set<String> rulings, int batchAbove) {}

  /**
   * How people of an identity provider are told apart; the provider itself is set under {@code
   * spring.security.oauth2.client}.
   *
   * @param nameClaim how they are called here
   * @param roleClaim text or list that says what they are there for, such as groups
   * @param roles what each value of it stands for; the first that somebody has counts
   * @param cleared values of it that open cases of child exploitation
   * @param skillsClaim what routing rules may ask for
   */
  public record Sso(
      String nameClaim,
      String roleClaim,
      Map<String, Role> roles,
      Set<String> cleared,
      String skillsClaim) {
    public Sso {
      roles = roles == null ? Map.of() : roles;
      cleared = cleared == null ? Set.of() : cleared;
    }
  }

  /** A file. */
  public record File(Path path) {}

  /**
   * Bounds of the API.
   *
   * @param deadline how long a caller waits for the stream's verdict unless they say otherwise
   * @param longestDeadline the most they can ask for
   * @param maxBody largest request, in bytes; sealed, it must still fit a Kafka record
   * @param snapshotBytes memory for the senders' last snapshots
   * @param degradedValidity how long a verdict given without the stream may be relied on
   * @param failureDefaults what callers are to do per harm when nobody answers
   */
  public record Api(
      Duration deadline,
      Duration longestDeadline,
      int maxBody,
      long snapshotBytes,
      Duration degradedValidity,
      Resource failureDefaults) {}

  public Path credentialsPath() {
    return credentials.path();
  }
}
