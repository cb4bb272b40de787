package io.parapet.policies.wire;

import io.parapet.policies.id.Check;

/**
 * One policy file on its way.
 *
 * @param path where it stands in the catalogue, such as {@code behaviour/fan-out.yaml}
 * @param yaml its text
 */
public record PolicyBody(String path, String yaml) {
  public PolicyBody {
    Check.present(path, "path");
    Check.present(yaml, "yaml");
  }

  /** The Kafka key of a body with that content hash. */
  public static String key(String hash) {
    return "body/" + hash;
  }
}
