package io.parapet.policies.policy.file;

import io.parapet.policies.id.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * The text of one file of the catalogue.
 *
 * @param path within the catalogue, such as {@code behaviour/fan-out.yaml}
 */
public record PolicyFile(String path, String yaml) {
  /** Decodes UTF-8. Any other byte becomes U+FFFD, which the readers refuse at its place. */
  public static PolicyFile of(String path, byte[] content) {
    return new PolicyFile(path, new String(content, StandardCharsets.UTF_8));
  }

  /** SHA-256 of the body in UTF-8, as 64 hex digits; the body's key on the policies topic. */
  public String hash() {
    return Sha256.hex(yaml.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it is a policy, not a list, a scenario file or another companion. */
  public boolean policy() {
    return path.endsWith(".yaml") && !scenarios() && !set() && !strikes();
  }

  public boolean scenarios() {
    return path.endsWith("_test.yaml");
  }

  public boolean set() {
    return path.startsWith("sets/") && path.endsWith(".yaml");
  }

  public boolean strikes() {
    return path.startsWith("strikes/") && path.endsWith(".yaml");
  }
}
