package io.parapet.policies.wire;

/**
 * One policy file on its way.
 *
 * @param path where it stands in the catalogue, such as {@code behaviour/fan-out.yaml}
 * @param yaml its text
 */
public record PolicyBody(String path, String yaml) {
  /** The Kafka key of a body with that content hash. */
  public static String key(String hash) {
    return "body/" + hash;
  }
}
